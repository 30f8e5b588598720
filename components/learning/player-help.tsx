import { SingleKeysSwitch } from "@/components/quizzes/single-keys-switch";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { keyMap } from "./player-keys";

export const playerHelpId = "player-keys";

/** The keys of the player, and a switch for those that speech input could press by mistake. */
export function PlayerHelp({ hasVideo }: { hasVideo: boolean }) {
  const rows = keyMap.filter(({ needs }) => hasVideo || needs !== "video");
  return (
    <Dialog id={playerHelpId} title="Keyboard">
      <dl className="mt-3 text-sm">
        {rows.map(({ keys, does }) => (
          <div
            key={does}
            className="flex items-center justify-between gap-4 border-t border-border py-1.5 first:border-t-0"
          >
            <dt className="text-muted-foreground">{does}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <SingleKeysSwitch
        className="mt-3 border-t border-border pt-3"
        help="Off: letters, digits, / and ? do nothing. The buttons stay."
      />
    </Dialog>
  );
}
