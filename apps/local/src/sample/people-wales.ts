import { atTrust, elsewhere } from "./describe.ts";
import type { SamplePerson } from "./types.ts";

/** The Welsh health boards and trusts. */
export const peopleOfWales: readonly SamplePerson[] = [
  ...atTrust("7A1", [
    ["Nerys Hughes", "nursing-and-midwifery", "cy"],
    ["Gwilym Parry", "medical", "cy"],
    ["Ffion Llŷr Roberts", "allied-health", "cy"],
    ["Ceri-Ann Bellis", "pharmacy"],
  ]),
  ...atTrust("7A2", [
    ["Eleri Morgan-Rees", "nursing-and-midwifery", "cy"],
    ["Dafydd Bowen", "estates", "cy"],
    ["Sioned Prydderch", "allied-health", "cy"],
  ]),
  ...atTrust("7A3", [
    ["Rhian Beynon", "nursing-and-midwifery"],
    ["Hywel Tudur", "medical", "cy"],
    ["Anand Krishnamurthy", "pharmacy"],
  ]),
  ...atTrust("7A4", [
    ["Bethan Llewellyn", "nursing-and-midwifery", "cy"],
    ["Osian Pugh", "digital-and-data", "cy"],
    ["Khadija Abdullahi", "medical"],
    ["Victoria Ranasinghe", "healthcare-science"],
  ]),
  ...atTrust("7A5", [
    ["Kayleigh Jenkins", "nursing-and-midwifery"],
    ["Lowri Bevan", "education-and-research", "cy"],
  ]),
  ...atTrust("7A6", [
    ["Martyn Probert", "allied-health"],
    ["Swapna Joseph", "nursing-and-midwifery"],
  ]),
  ...atTrust("7A7", [["Heledd Vaughan", "social-care", "cy"]]),
  ...atTrust("RQF", [["Siân Wynne-Davies", "medical", "cy"]]),
  ...atTrust("RT4", [["Rhodri Gittins", "allied-health", "cy"]]),
  ...atTrust("RYT", [["Angharad Meredith", "education-and-research", "cy"]]),
];

/** People whose organisation has no ODS code; the organisations are invented too. */
export const peopleFromElsewhere: readonly SamplePerson[] = [
  ...elsewhere("St Brannoc's Hospice", [
    ["Frances Hollingsworth", "nursing-and-midwifery"],
    ["Desmond Clarke", "other"],
  ]),
  ...elsewhere("Northbridge University School of Health Sciences", [
    ["Ursula Kamara", "education-and-research"],
    ["Tamsin Greaves", "education-and-research"],
  ]),
  ...elsewhere("Westmarch County Council", [["Kamran Yousaf", "social-care"]]),
  ...elsewhere("Cyngor Sir Glanrhyd", [["Menna Tomos", "social-care", "cy"]]),
  ...elsewhere("Two Rivers Primary Care Network", [["Benedict Achebe", "pharmacy"]]),
  ...elsewhere("Beside You Patient Network", [["Moira Cattermole", "patient-or-carer-partner"]]),
  ...elsewhere("Harbour Carers' Network", [["Gloria Benjamin", "patient-or-carer-partner"]]),
  ...elsewhere("Speaking Up Together", [["Lee Bannister", "patient-or-carer-partner"]]),
  ...elsewhere("Sickle Cell Voices North", [["Jermaine Roye", "patient-or-carer-partner"]]),
  ...elsewhere("Cofio Gyda'n Gilydd", [["Gwenllian ap Dafydd", "patient-or-carer-partner", "cy"]]),
];
