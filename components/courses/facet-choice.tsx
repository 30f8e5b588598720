import { type ComponentProps, useEffect, useRef } from "react";
import { Checkbox, Radio } from "@/components/ui/choice";

type FacetChoiceProps = Omit<ComponentProps<typeof Checkbox>, "checked" | "defaultChecked"> & {
  kind?: "checkbox" | "radio";
  isChosen: boolean;
};

/** A filter's box. It follows the address when that changes elsewhere, by a chip or the back button. */
export function FacetChoice({ kind = "checkbox", isChosen, ...rest }: FacetChoiceProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.checked = isChosen;
  }, [isChosen]);

  const Choice = kind === "radio" ? Radio : Checkbox;
  return <Choice ref={box} defaultChecked={isChosen} {...rest} />;
}
