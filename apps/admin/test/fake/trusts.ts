import { type ManagedTrust, regions } from "@boundaryless/contract";

export const trustNames = [
  "Guy’s and St Thomas’ NHS Foundation Trust",
  "Leeds Teaching Hospitals NHS Trust",
  "Aneurin Bevan University Health Board",
  "Manchester University NHS Foundation Trust",
  "University Hospitals Bristol and Weston NHS Foundation Trust",
  "Norfolk and Norwich University Hospitals NHS Foundation Trust",
];

export const trustsOf = (count: number): ManagedTrust[] =>
  Array.from({ length: count }, (_, index) => ({
    odsCode: index === 0 ? "RJ1" : `R${String.fromCharCode(65 + (index % 20))}${index}`,
    name:
      index < trustNames.length
        ? trustNames[index]!
        : `${trustNames[index % 6]!.split(" ")[0]} Care ${index} NHS Trust`,
    region: regions[index % regions.length]!,
    openedOn: "2001-04-01",
    closedOn: index % 11 === 10 ? "2025-03-31" : null,
    people: (index * 7 + 31) % 40,
    communities: (index + 6) % 9,
  }));
