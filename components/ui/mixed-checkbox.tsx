"use client";

import type { ComponentProps } from "react";
import { Checkbox } from "./choice";

type MixedCheckboxProps = Omit<ComponentProps<typeof Checkbox>, "checked"> & { checked: boolean | "mixed" };

/** "Select all": mixed while only some of its rows are selected. */
export function MixedCheckbox({ checked, ...rest }: MixedCheckboxProps) {
  return (
    <Checkbox
      ref={(box) => {
        if (box) box.indeterminate = checked === "mixed";
      }}
      checked={checked === true}
      {...rest}
    />
  );
}
