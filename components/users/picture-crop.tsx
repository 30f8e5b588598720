"use client";

import ReactCrop, { centerCrop, makeAspectCrop, type PercentCrop } from "react-image-crop";
import "react-image-crop/dist/ReactCrop.css";

type PictureCropProps = { source: string; crop: PercentCrop; onCrop: (crop: PercentCrop) => void };

/** A square to move and size by mouse, touch or arrow keys. */
export function PictureCrop({ source, crop, onCrop }: PictureCropProps) {
  return (
    <ReactCrop
      aspect={1}
      circularCrop
      keepSelection
      minWidth={48}
      crop={crop}
      onChange={(_pixels, percent) => onCrop(percent)}
      ariaLabels={{
        cropArea: "Move the square with the arrow keys",
        nwDragHandle: "Top left corner",
        nDragHandle: "Top edge",
        neDragHandle: "Top right corner",
        eDragHandle: "Right edge",
        seDragHandle: "Bottom right corner",
        sDragHandle: "Bottom edge",
        swDragHandle: "Bottom left corner",
        wDragHandle: "Left edge",
      }}
    >
      <img
        src={source}
        alt="The picture you chose"
        className="max-h-80"
        onLoad={({ currentTarget: { width, height } }) => onCrop(middleSquare(width, height))}
      />
    </ReactCrop>
  );
}

function middleSquare(width: number, height: number) {
  return centerCrop(
    makeAspectCrop({ unit: "%", ...(width < height ? { width: 100 } : { height: 100 }) }, 1, width, height),
    width,
    height,
  );
}
