import { atTrust } from "./describe.ts";
import type { SamplePerson } from "./types.ts";

/** The Midlands, the East of England, the North West, the North East and Yorkshire. */
export const peopleOfTheEastAndNorth: readonly SamplePerson[] = [
  ...atTrust("RRK", [
    ["Harpreet Dhillon", "nursing-and-midwifery"],
    ["Mohammed Aslam Khan", "medical"],
    ["Jacqueline Whitehouse", "management"],
    ["Blessing Moyo", "nursing-and-midwifery"],
    ["Sanjay Parmar", "digital-and-data"],
    ["Emmanuel Quaye", "other"],
  ]),
  ...atTrust("RX1", [
    ["Agnieszka Zielińska", "nursing-and-midwifery"],
    ["Robert Shaw", "estates"],
    ["Farah Siddiqui", "allied-health"],
    ["Chidi Anyanwu", "medical"],
  ]),
  ...atTrust("RP7", [
    ["Wendy Markham", "nursing-and-midwifery"],
    ["Tariq Mahmood", "social-care"],
  ]),
  ...atTrust("RYW", [
    ["Lorraine Edwards", "nursing-and-midwifery"],
    ["Imran Hussain", "allied-health"],
    ["Gurdeep Bains", "administrative"],
  ]),
  ...atTrust("RL1", [
    ["Elspeth Corrigan", "allied-health"],
    ["Biju Thomas", "nursing-and-midwifery"],
  ]),
  ...atTrust("RGT", [
    ["Helena Lindqvist", "medical"],
    ["Arjun Nair", "healthcare-science"],
    ["Constance Mbeki", "nursing-and-midwifery"],
    ["Edward Thorne", "pharmacy"],
    ["Rosemary Unwin", "education-and-research"],
  ]),
  ...atTrust("RM1", [
    ["Jodie Larter", "nursing-and-midwifery"],
    ["Vikram Desai", "medical"],
    ["Pauline Gooch", "administrative"],
  ]),
  ...atTrust("RWR", [
    ["Adaeze Ibekwe", "nursing-and-midwifery"],
    ["Niamh Gallagher", "allied-health"],
  ]),
  ...atTrust("RY4", [
    ["Stephen Bickerdike", "allied-health"],
    ["Teresa Mwangi", "nursing-and-midwifery"],
  ]),
  ...atTrust("RGM", [["Luca Ferrante", "healthcare-science"]]),
  ...atTrust("R0A", [
    ["Aisha Malik", "nursing-and-midwifery"],
    ["Patrick Duffy", "medical"],
    ["Rebecca Ollerenshaw", "pharmacy"],
    ["Kelvin Chan", "digital-and-data"],
    ["Daiva Kazlauskienė", "healthcare-science"],
    ["Bernadette Fallon", "other"],
  ]),
  ...atTrust("RM3", [
    ["Joyce Achieng", "nursing-and-midwifery"],
    ["Craig Entwistle", "estates"],
    ["Saima Patel", "allied-health"],
  ]),
  ...atTrust("RTX", [["Janet Postlethwaite", "estates"]]),
  ...atTrust("RW4", [
    ["Michael Rimmer", "nursing-and-midwifery"],
    ["Sinéad Brannigan", "social-care"],
    ["Adwoa Sarpong", "medical"],
  ]),
  ...atTrust("RX7", [["Lindsay Farrimond", "allied-health"]]),
  ...atTrust("RBS", [
    ["Claire Molyneux", "nursing-and-midwifery"],
    ["Rohan Wijesinghe", "medical"],
  ]),
  ...atTrust("RR8", [
    ["Sarah Holroyd", "nursing-and-midwifery"],
    ["Ifeoma Uche", "medical"],
    ["Adam Sykes", "digital-and-data"],
    ["Noor Jahan Akhtar", "pharmacy"],
    ["Glenn Barraclough", "estates"],
    ["Trevor Abbott", "patient-or-carer-partner"],
  ]),
  ...atTrust("RTD", [
    ["Kirsty Robson", "nursing-and-midwifery"],
    ["Rashid Karim", "medical"],
    ["Alison Hedley", "allied-health"],
    ["Björn Halvorsen", "healthcare-science"],
  ]),
  ...atTrust("RHQ", [
    ["Precious Ndlovu", "nursing-and-midwifery"],
    ["Matthew Staniforth", "allied-health"],
    ["Fatima Zahra Benali", "medical"],
  ]),
  ...atTrust("RX3", [
    ["Colin Featherstone", "nursing-and-midwifery"],
    ["Yetunde Ogunleye", "medical"],
  ]),
  ...atTrust("RY6", [
    ["Hazel Ingham", "nursing-and-midwifery"],
    ["Dilip Mistry", "allied-health"],
  ]),
  ...atTrust("RX8", [["Wayne Cockcroft", "allied-health"]]),
];
