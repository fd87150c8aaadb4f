/** What the address says of the letter when the register was asked instead of which location it names. */
export const byRegister = "register";
