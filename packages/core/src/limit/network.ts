import { isIPv6 } from "node:net";

/** The first four groups of an IPv6 address, leading zeros left out. */
const firstGroups = (address: string): string => {
  const [before = "", after] = address.split("::");
  const groups = (part = "") => part.split(":").filter((group) => group !== "");
  const [start, end] = [groups(before), groups(after)];
  const zeros = after === undefined ? 0 : 8 - start.length - end.length;
  const all = [...start, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...end];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
};

/**
 * What one caller has of the address space: the address in IPv4, the first 64 bits in IPv6, of which whoever has a
 * connection has the rest for the asking.
 */
export const siteOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [bare = ""] = address.split("%");
  return isIPv6(bare) ? `${firstGroups(bare)}::/64` : address;
};
