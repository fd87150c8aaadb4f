/** The whole version of the API; its first number is in the address. */
export const apiVersion = "1.0.0";
