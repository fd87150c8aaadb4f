import type { ButtonHTMLAttributes } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names";

export type ButtonLook = "primary" | "secondary" | "subtle" | "danger";

const looks: Record<ButtonLook, string> = {
  primary: "nl-button--primary",
  secondary: "nl-button--secondary",
  subtle: "nl-button--subtle",
  danger: "nl-button--primary nl-button--negative",
};

/** The class names of a button, for a link that must look like one. */
export function buttonClass(look: ButtonLook = "primary"): string {
  return classNames("nl-button", looks[look], styles.button);
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook };

export function Button({ look = "primary", className, type = "submit", ...rest }: Props) {
  return <button {...rest} type={type} className={classNames(buttonClass(look), className)} />;
}
