// Classic Outlook before build 17425 has no globalThis (ES2020), which the base64 and UTF-8 library reads while it loads.
// Runtimes with a content security policy are newer and never come to the Function constructor.
if (typeof globalThis === 'undefined') new Function('this.globalThis = this')();

export {};
