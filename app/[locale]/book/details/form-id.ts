/** The id of the form, for the buttons that belong to it and stand outside. */
export const detailsForm = "details";
