import { atTrust } from "./describe.ts";
import type { SamplePerson } from "./types.ts";

/** London, the South West and the South East. */
export const peopleOfTheSouth: readonly SamplePerson[] = [
  ...atTrust("RJ1", [
    ["Amara Okafor", "nursing-and-midwifery"],
    ["Tomasz Wiśniewski", "allied-health"],
    ["Priya Raghunathan", "medical"],
    ["Marcus Bailey-Thompson", "estates"],
    ["Grace Adomako", "nursing-and-midwifery"],
    ["Siobhán O'Reilly", "pharmacy"],
    ["Daniel Fairweather", "digital-and-data"],
    ["Leticia Fernández Ruiz", "nursing-and-midwifery"],
    ["Yusuf Rahman", "administrative"],
    ["Hannah Goldberg", "education-and-research"],
    ["Kwabena Asante", "management"],
    ["Chloe Nguyen", "healthcare-science"],
  ]),
  ...atTrust("R1H", [
    ["Shabnam Chowdhury", "nursing-and-midwifery"],
    ["Oluwaseun Adebayo", "medical"],
    ["Jack Pritchard", "digital-and-data"],
    ["Nasreen Begum", "administrative"],
    ["Ioana Popescu", "allied-health"],
    ["Maria da Conceição Albuquerque de Vasconcelos Pinheiro", "nursing-and-midwifery"],
  ]),
  ...atTrust("RV5", [
    ["Delroy Campbell", "nursing-and-midwifery"],
    ["Fiona Mackenzie", "social-care"],
    ["Eleni Papadopoulou", "medical"],
    ["Tunde Balogun", "allied-health"],
  ]),
  ...atTrust("RYX", [
    ["Maricel Santos", "nursing-and-midwifery"],
    ["Joanna Kowalczyk", "allied-health"],
    ["Abdi Warsame", "administrative"],
  ]),
  ...atTrust("RRU", [
    ["Kieran Doyle", "allied-health"],
    ["Simone Baptiste", "management"],
  ]),
  ...atTrust("RP4", [
    ["Beatriz Carvalho", "nursing-and-midwifery"],
    ["Wei Ling Tan", "pharmacy"],
    ["Oliver Hartnell", "healthcare-science"],
  ]),
  ...atTrust("RVJ", [
    ["Lucy Penhaligon", "medical"],
    ["Jithin Varghese", "nursing-and-midwifery"],
    ["Callum Frost", "estates"],
    ["Meera Iyer", "pharmacy"],
  ]),
  ...atTrust("REF", [
    ["Jenna Tregear", "nursing-and-midwifery"],
    ["Piran Nance", "allied-health"],
    ["Rosalind Cardew", "management"],
  ]),
  ...atTrust("RH8", [
    ["Bartholomew Ashdown", "medical"],
    ["Sunita Gurung", "nursing-and-midwifery"],
    ["Emma Yeo", "pharmacy"],
  ]),
  ...atTrust("RVN", [
    ["Nicola Bramwell", "nursing-and-midwifery"],
    ["Emeka Nwosu", "medical"],
  ]),
  ...atTrust("RYF", [["Gareth Loveridge", "allied-health"]]),
  ...atTrust("RTH", [
    ["Anneliese Vogt", "medical"],
    ["Rajesh Pillai", "nursing-and-midwifery"],
    ["Catherine Dunmore", "pharmacy"],
    ["Samuel Osei", "healthcare-science"],
    ["Inês Marques", "nursing-and-midwifery"],
  ]),
  ...atTrust("RHM", [
    ["Peter Hallam", "estates"],
    ["Ngozi Eze", "nursing-and-midwifery"],
    ["Zainab Al-Hashimi", "medical"],
    ["Tom Wickens", "digital-and-data"],
  ]),
  ...atTrust("R1F", [["Maggie Attrill", "administrative"]]),
  ...atTrust("RX2", [
    ["Ashok Menon", "medical"],
    ["Ruth Feldman", "social-care"],
  ]),
  ...atTrust("RDR", [
    ["Bronagh Devlin", "allied-health"],
    ["Rupinder Kaur Sandhu", "nursing-and-midwifery"],
  ]),
];
