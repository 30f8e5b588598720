import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { endLettersAction, resumeLettersAction } from "@/lib/ops/actions";

/** Ends the letters of one kind, or says that they are ended and takes it back. Asks nobody to sign in. */
export function LetterSwitch({ token, what, isOn }: { token: string; what: string; isOn: boolean }) {
  return (
    <>
      <h1 className="text-2xl">{isOn ? "No more of these letters?" : "These letters are switched off"}</h1>
      <p className="mt-2 text-base text-muted-foreground">
        {isOn ? "You get a letter when this happens: " : "You get no letter any more when this happens: "}
        <strong className="font-medium text-foreground">{what}</strong>.
      </p>
      <p className="mt-2 text-sm text-muted-foreground">
        It is still announced behind the bell on the site. All other letters stay as they are.
      </p>
      <Form action={isOn ? endLettersAction : resumeLettersAction} className="mt-6">
        <input type="hidden" name="token" value={token} />
        <SubmitButton size="lg" variant={isOn ? "primary" : "outline"}>
          {isOn ? "Switch them off" : "Undo"}
        </SubmitButton>
      </Form>
    </>
  );
}
