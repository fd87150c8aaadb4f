import styles from "./back-link.module.css";
import { classNames } from "./class-names";

/** The class names of a way back, for a link that knows the language. */
export const backLinkClass = classNames("nl-link", styles.back);
