const address = /(https?:\/\/[^\s]+)/;

/** A letter as it reads in plain text, its links alive. */
export function MessageText({ text }: { text: string }) {
  return (
    <div className="mt-6 max-w-[40rem] space-y-4 text-base break-words">
      {text.split("\n\n").map((paragraph, i) => (
        <p key={i} className="whitespace-pre-line">
          {paragraph.split(address).map((part, j) =>
            address.test(part) ? (
              <a key={j} href={part} className="link">
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      ))}
    </div>
  );
}
