"use client";

import { useEffect, useState } from "react";
import type { PercentCrop } from "react-image-crop";
import { Avatar } from "@/components/ui/avatar";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { removePictureAction, updatePictureAction } from "@/lib/users/actions";
import { PictureCrop } from "./picture-crop";

const whole: PercentCrop = { unit: "%", x: 0, y: 0, width: 100, height: 100 };

/** Without JavaScript the whole picture is taken; with it a square of it can be chosen. */
export function PictureForm({ name, image }: { name: string; image: string | null }) {
  const [source, setSource] = useState<string | null>(null);
  const [crop, setCrop] = useState<PercentCrop>(whole);
  // A new picture on the server means that the chosen one has arrived.
  const [shown, setShown] = useState(image);
  if (shown !== image) {
    setShown(image);
    setSource(null);
  }
  useEffect(() => (source ? () => URL.revokeObjectURL(source) : undefined), [source]);

  function choose(file: File | undefined) {
    setCrop(whole);
    setSource(file ? URL.createObjectURL(file) : null);
  }

  return (
    <div className="flex flex-wrap items-start gap-5">
      <Avatar name={name} image={image} size="xl" />
      <div className="min-w-0 flex-1 space-y-3">
        <Form key={image} action={updatePictureAction} className="space-y-3">
          {source && <PictureCrop source={source} crop={crop} onCrop={setCrop} />}
          <input type="hidden" name="x" value={crop.x / 100} />
          <input type="hidden" name="y" value={crop.y / 100} />
          <input type="hidden" name="width" value={crop.width / 100} />
          <input type="hidden" name="height" value={crop.height / 100} />
          <label className="block text-sm">
            <span className="sr-only">Choose a picture</span>
            <input
              type="file"
              name="picture"
              accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
              required
              onChange={(event) => choose(event.target.files?.[0])}
              className="block w-full text-sm file:mr-3 file:h-8 file:rounded-md file:border file:border-border-strong file:bg-card file:px-3 file:text-sm file:font-medium file:text-foreground hover:file:bg-accent touch:file:h-11 touch:file:px-4"
            />
          </label>
          <SubmitButton variant="outline">Use this picture</SubmitButton>
        </Form>
        {image && (
          <Form action={removePictureAction}>
            <SubmitButton variant="quiet" size="sm" className="-ml-2.5">
              Remove picture
            </SubmitButton>
          </Form>
        )}
      </div>
    </div>
  );
}
