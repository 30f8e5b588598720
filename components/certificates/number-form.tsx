import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/input";
import { paths } from "@/lib/paths";

type NumberFormProps = {
  /** What was looked for in vain, to be corrected. */
  typed?: string | undefined;
  /** Why nothing was found. */
  problem?: string | undefined;
};

/** Looks a certificate up by its number; the number stands in the address, so that it can be kept. */
export function NumberForm({ typed, problem }: NumberFormProps) {
  return (
    <form action={paths.verify()} role="search" aria-label="Certificate" className="max-w-[34rem]">
      <label htmlFor="number" className="text-sm font-medium">
        Certificate number
      </label>
      <div className="mt-1.5 flex flex-wrap gap-2">
        <input
          id="number"
          name="number"
          required
          maxLength={300}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={typed}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "number-problem number-help" : "number-help"}
          className={controlClass("lg", "min-w-0 flex-1 basis-64 font-mono text-sm")}
        />
        <button type="submit" className={buttonClass({ size: "lg" })}>
          Check
        </button>
      </div>
      {problem && (
        <p id="number-problem" role="alert" className="mt-1.5 text-sm text-destructive">
          {problem}
        </p>
      )}
      <p id="number-help" className="mt-1.5 text-sm text-muted-foreground">
        It stands at the top right of the certificate. Its address works as well, and so does the code at the
        bottom.
      </p>
    </form>
  );
}
