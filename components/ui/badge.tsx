import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classNames } from "./class-names";

type Props = { children: ReactNode; tone?: "plain" | "good" | "warn" | "bad" | "accent" };

export function Badge({ children, tone = "plain" }: Props) {
  return <span className={classNames("nl-data-badge", styles[tone])}>{children}</span>;
}
