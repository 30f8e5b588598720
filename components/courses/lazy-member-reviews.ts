"use client";

import dynamic from "next/dynamic";

// What only members need of the reviews: a guest's browser does not fetch it.
export const OwnReview = dynamic(() => import("./member-reviews").then((parts) => parts.OwnReview));
export const ReviewTools = dynamic(() => import("./member-reviews").then((parts) => parts.ReviewTools));
