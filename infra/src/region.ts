/** Where everything that holds data is. `test/rest.test.ts` looks through every template for another region. */
export const region = "eu-west-2";

/** Where CloudFront looks for its firewall. A stack there holds rules only, nothing of anybody's. */
export const wallRegion = "us-east-1";
