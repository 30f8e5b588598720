"use client";

import type { ComponentProps } from "react";
import { Checkbox, Radio, Switch } from "./choice";
import { useChosen, useChosenAmong } from "./form-state";

type RadioFieldProps = ComponentProps<typeof Radio> & { name: string; value: string | number };

/** A radio button that keeps what was chosen when its form is refused. */
export function RadioField({ name, value, defaultChecked = false, ...rest }: RadioFieldProps) {
  const isChosen = useChosen(name, String(value), defaultChecked);
  return <Radio name={name} value={value} defaultChecked={isChosen} {...rest} />;
}

type SwitchFieldProps = Omit<ComponentProps<typeof Switch>, "value"> & { name: string };

/** A switch that does the same. */
export function SwitchField({ name, defaultChecked = false, ...rest }: SwitchFieldProps) {
  const isChosen = useChosen(name, "on", defaultChecked);
  return <Switch name={name} defaultChecked={isChosen} {...rest} />;
}

type CheckboxFieldProps = ComponentProps<typeof Checkbox> & { name: `${string}[]`; value: string };

/** One of several checkboxes that does the same. */
export function CheckboxField({ name, value, defaultChecked = false, ...rest }: CheckboxFieldProps) {
  const isChosen = useChosenAmong(name, value, defaultChecked);
  return <Checkbox name={name} value={value} defaultChecked={isChosen} {...rest} />;
}
