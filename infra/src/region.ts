/** Where everything that holds data is. `test/rest.test.ts` looks through every template for another region. */
export const region = "eu-west-2";
