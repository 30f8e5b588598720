// Say what this prints, in which order, before you run it: node event-loop-order.js
console.log("start");

setTimeout(() => console.log("timer, 0 ms"), 0);

Promise.resolve()
  .then(() => console.log("first microtask"))
  .then(() => console.log("second microtask"));

queueMicrotask(() => console.log("another microtask"));

(async () => {
  console.log("an async function begins at once");
  await null;
  console.log("after await");
})();

console.log("end");
