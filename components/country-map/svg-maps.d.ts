declare module "@svg-maps/netherlands" {
  /** The provinces as drawn by MapSVG (CC BY 4.0), each one path of relative lines. */
  const map: { label: string; viewBox: string; locations: { id: string; name: string; path: string }[] };
  export default map;
}
