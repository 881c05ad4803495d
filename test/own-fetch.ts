// Test files of one worker share their modules. Node's own `fetch` and the undici that discord.js and the relay bring look
// for connections in the same place: whoever comes first leaves theirs there. Node's comes first, always.
await fetch('data:,');
