/** A page of the staff's own to go on to, as an address said it; their first page when it is anything else. */
export const safeNext = (text: string): string =>
  /^\/staff(?!\/sign-in)(\/[\w./%-]*)?(\?[\w=&.%+-]*)?$/.test(text) && !text.includes("..") ? text : "/staff";
