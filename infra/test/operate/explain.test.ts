import { afterEach, expect, test, vi } from "vitest";
import { explain } from "../../src/operate/explain.ts";
import { main } from "../../src/operate/main.ts";
import { startNetwork } from "./network.ts";

afterEach(() => void vi.unstubAllEnvs());

const askedAt = (address: string) => {
  for (const [name, value] of Object.entries({
    AWS_ENDPOINT_URL: address,
    AWS_ACCESS_KEY_ID: "a",
    AWS_SECRET_ACCESS_KEY: "b",
    AWS_MAX_ATTEMPTS: "1",
  }))
    vi.stubEnv(name, value);
};

test.each(["who", "check", "destroy"])(
  "%s says in one sentence that AWS cannot be reached",
  async (command) => {
    askedAt("http://127.0.0.1:9");
    await expect(main([command, "--stage", "dev"])).rejects.toMatchObject({
      name: "Problem",
      message: expect.stringMatching(/^AWS does not answer \(ECONNREFUSED\)\. Look at the network/) as string,
    });
  },
);

test("a right that is missing is named as AWS names it, with whom to ask", async () => {
  const identity =
    "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:ada</Arn><Account>1</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";
  const denied =
    "<ErrorResponse><Error><Code>AccessDenied</Code><Message>ada is not authorized to perform: cloudformation:DescribeStacks</Message></Error></ErrorResponse>";
  const network = await startNetwork(({ what }) =>
    what === "GetCallerIdentity" ? { body: identity } : { status: 403, body: denied },
  );
  try {
    askedAt(network.address);
    await expect(main(["destroy", "--stage", "dev"])).rejects.toMatchObject({
      name: "Problem",
      message: expect.stringMatching(
        /^AWS does not allow it: ada is not authorized to perform: cloudformation:DescribeStacks\. Use/,
      ) as string,
    });
  } finally {
    network.close();
  }
});

test.each([
  [
    "ENOTFOUND",
    "sts.eu-west-2.amazonaws.com",
    "AWS (sts.eu-west-2.amazonaws.com) does not answer (ENOTFOUND)",
  ],
  ["SELF_SIGNED_CERT_IN_CHAIN", undefined, "AWS shows a certificate that is not trusted here"],
])("%s is told with what to look at", (code, hostname, says) => {
  const told = explain(Object.assign(new Error("no"), { code, hostname }));
  expect(told).toMatchObject({ name: "Problem", message: expect.stringContaining(says) as string });
});

test("anything else stays what it was, so that it can be found", () => {
  const mistake = new TypeError("cannot read properties of undefined");
  expect(explain(mistake)).toBe(mistake);
  expect(explain("a word")).toBe("a word");
});
