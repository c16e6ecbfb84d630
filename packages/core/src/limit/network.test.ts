import { expect, test } from "vitest";
import { siteOf } from "./network.ts";

test("a caller is one address in IPv4, and 64 bits in IPv6 however they are written", () => {
  expect(siteOf("192.0.2.7")).toBe("192.0.2.7");
  expect(siteOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  const site = siteOf("2001:db8:0:1::1");
  for (const same of ["2001:0db8:0000:0001:ffff:ffff:ffff:ffff", "2001:DB8:0:1:2::", "2001:db8:0:1::%eth0"])
    expect(siteOf(same)).toBe(site);
  for (const other of ["2001:db8:0:2::1", "2001:db8::1", "::1", "fe80::1"])
    expect(siteOf(other)).not.toBe(site);
  expect(siteOf("2001:db8::1")).toBe(siteOf("2001:db8:0:0:5::"));
});

test("what is no address stays what it is", () => {
  for (const text of ["", "somewhere", "1:2", "::::"]) expect(siteOf(text)).toBe(text);
});
