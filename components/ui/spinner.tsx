import { LoaderCircle } from "lucide-react";

/** Only inside a button or the video stage. */
export function Spinner() {
  return <LoaderCircle className="animate-spin" />;
}
