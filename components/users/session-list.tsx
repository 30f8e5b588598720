import { MonitorSmartphone } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/format";
import { endOtherSessionsAction, endSessionAction } from "@/lib/users/actions";

type Session = {
  id: string;
  device: string;
  ip: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
};

export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <>
      <ul className="border-t border-border">
        {sessions.map((session) => (
          <li key={session.id} className="flex items-center gap-3 border-b border-border py-3 text-sm">
            <MonitorSmartphone className="text-muted-foreground" />
            <div className="min-w-0 flex-1">
              <p className="flex items-center gap-2 font-medium">
                {session.device}
                {session.isThis && <Badge>This device</Badge>}
              </p>
              <p className="text-xs text-muted-foreground">
                Last used {formatDateTime(session.lastSeenAt)} UTC
                <br />
                Signed in {formatDateTime(session.createdAt)} UTC
                {session.ip && ` from ${session.ip}`}
              </p>
            </div>
            <Form action={endSessionAction}>
              <input type="hidden" name="sessionId" value={session.id} />
              <SubmitButton variant="outline" size="sm" aria-label={`Sign out ${session.device}`}>
                Sign out
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form action={endOtherSessionsAction} className="mt-4">
          <SubmitButton variant="destructive-quiet" className="-ml-3">
            Sign out everywhere else
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
