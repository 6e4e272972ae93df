import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const appsScriptManifest = JSON.parse(readFileSync(here('manifest/appsscript.json'), 'utf8'));

/** Classic Outlook before build 17425 knows ES2016 and no more; dependencies are lowered too. */
const EVENT_RUNTIME = 'es2016';
/** What clasp and Apps Script accept without complaint; class fields were once refused. */
const APPS_SCRIPT = 'es2019';
const BROWSER = 'es2022';

function bundle({ name, entry, target, folder, platform, plugins = [], output = {} }) {
  return {
    name,
    mode: 'production',
    devtool: false,
    target: [platform, target],
    entry,
    output: { path: here(`dist/bundles/${folder}`), filename: '[name].js', ...output },
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      extensionAlias: { '.js': ['.js', '.ts'] },
      // The browser builds of libraries rely on what a bare runtime has not, such as a native TextEncoder.
      ...(target === BROWSER ? {} : { aliasFields: [] }),
    },
    module: {
      rules: [
        // Neither does anything when it is loaded, so a bundle carries only the parts it calls.
        {
          include: [here('core'), here('node_modules/tldts-icann'), here('node_modules/tldts-core')],
          exclude: here('core/runtime'),
          sideEffects: false,
        },
        { include: here('core/rules'), enforce: 'pre', use: here('webpack.rules.js') },
        { include: here('node_modules/valibot'), enforce: 'post', use: here('webpack.patterns.js') },
        {
          test: /\.(?:ts|tsx|js|mjs)$/,
          // React and Fluent already ship what browsers take; only the bare runtimes need their dependencies lowered.
          ...(target === BROWSER ? { exclude: /node_modules/ } : {}),
          resolve: { fullySpecified: false },
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target,
                // One copy of each helper for all modules, not one a module: the event bundle has a limit.
                externalHelpers: true,
                // No class here inherits a setter under the name of a field, so that plain assignments do.
                assumptions: { setPublicClassFields: true },
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        },
      ],
    },
    optimization: {
      splitChunks: false,
      minimizer: [
        new TerserPlugin({
          // Copied as their makers packed them.
          exclude: /^ocr\//,
          minify: TerserPlugin.swcMinify,
          extractComments: false,
          // Every byte of an event's script is loaded for every event.
          terserOptions: { ecma: Number(target.slice(2)), compress: { passes: 3 } },
        }),
      ],
    },
    performance: false,
    plugins,
    stats: 'errors-warnings',
  };
}

/** The bare runtimes lack this global, which the MIME parser uses; core/runtime/encoding.ts sets the others. */
const missingGlobals = new webpack.ProvidePlugin({
  Blob: [here('core/runtime/blob.ts'), 'Blob'],
});

/** Two tables of the same named characters are one too many in a bundle that is loaded for every event. */
const oneTableOfEntities = new webpack.NormalModuleReplacementPlugin(
  /^\.\/html-entities\.js$/,
  here('core/runtime/html-entities.ts'),
);

/** A plugin that changes every script of a bundle before it is minified. */
function changedScripts(name, change) {
  return {
    apply(compiler) {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS + 1;
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        compilation.hooks.processAssets.tap({ name, stage }, () => {
          for (const file of [...compilation.chunks].flatMap(({ files }) => [...files]))
            compilation.updateAsset(file, (source) => new webpack.sources.ConcatSource(...change(source)));
        });
      });
    },
  };
}

/** Apps Script finds handlers by parsing top-level function declarations, so each one gets a declaration of its own. */
const appsScriptEntryPoints = changedScripts('AppsScriptEntryPoints', (source) => {
  const stubs = handlerNames(appsScriptManifest).map((name) => `function ${name}(e) { return Mailward.${name}(e); }`);
  return [source, '\n', stubs.join('\n'), '\n'];
});

/** What the language itself brings, and what the bundle uses of it; nothing of this is ever set by the bundle. */
const INTRINSICS =
  'Array,ArrayBuffer,DataView,Date,Error,Float64Array,Int8Array,Int16Array,Int32Array,JSON,Map,Math,Number,Object,Promise,Proxy,RangeError,Reflect,RegExp,Set,String,Symbol,TypeError,Uint8Array,Uint16Array,Uint32Array,WeakMap,WeakSet,isNaN,parseFloat,parseInt';

/**
 * Hands the language's own globals in as parameters. A host may answer every look at a global with code of its own, as Node's
 * contexts do; there a third of an event's time was spent on finding `Math`. The parameters' names are shortened, too.
 */
const intrinsicsAsParameters = changedScripts('IntrinsicsAsParameters', (source) => [
  `(function(${INTRINSICS}){`,
  source,
  `})(${INTRINSICS});\n`,
]);

/** Every function Google calls by name: the manifest's triggers and the card buttons' actions. */
function handlerNames(manifest) {
  const fromManifest = JSON.stringify(manifest).matchAll(/"(?:runFunction|onTriggerFunction)":"(\w+)"/g);
  const actions = JSON.parse(readFileSync(here('gmail-addon/actions.json'), 'utf8'));
  return [...new Set([...[...fromManifest].map((match) => match[1]), ...actions])];
}

/**
 * OpenPGP.js for Apps Script, unmodified inside one function: Google starts every file of a project for every click, and
 * most clicks encrypt nothing. LGPL-3.0+: whoever has another build of the library puts it in the same place.
 */
function openPgpScript(library) {
  return `function loadOpenPgp(self, crypto, atob, btoa) {
${library}
return openpgp; }
`;
}

export default [
  bundle({
    name: 'launchevent',
    entry: {
      launchevent: [
        './outlook-addin/launchevent/global-this.ts',
        './core/runtime/has-own.ts',
        './core/runtime/encoding.ts',
        // Here, because what cannot be compressed must not part what is alike.
        './core/runtime/html-entities.ts',
        './core/exposure/verdict-weights.ts',
        './outlook-addin/launchevent/main.ts',
      ],
    },
    target: EVENT_RUNTIME,
    platform: 'webworker',
    folder: 'outlook',
    plugins: [missingGlobals, oneTableOfEntities, intrinsicsAsParameters],
  }),
  bundle({
    name: 'pane',
    // The page in which the event runs loads the readers of files beside its own script.
    entry: { pane: './outlook-addin/pane/main.tsx', readers: './outlook-addin/readers/main.ts' },
    target: BROWSER,
    platform: 'web',
    folder: 'outlook',
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: 'outlook-addin/pane/pane.html' },
          { from: 'outlook-addin/launchevent/launchevent.html' },
          { from: 'manifest/icons/*.png', to: 'icons/[name][ext]' },
          // Letters in pictures are recognised with what lies beside the add-in, so that nothing is fetched from elsewhere.
          { from: 'node_modules/@tesseract.js-data/*/4.0.0_best_int/*.gz', to: 'ocr/[name][ext]' },
          { from: 'node_modules/tesseract.js/dist/worker.min.js', to: 'ocr/[name][ext]' },
          { from: 'node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm.js', to: 'ocr/[name][ext]' },
          // LGPL-3.0+: beside the pane as it is published, so that another build of it can be put in its place.
          { from: 'node_modules/openpgp/dist/openpgp.min.mjs', to: 'openpgp.js', info: { minimized: true } },
        ],
      }),
    ],
  }),
  bundle({
    name: 'gmail',
    entry: { Code: ['./core/runtime/has-own.ts', './core/runtime/encoding.ts', './gmail-addon/main.ts'] },
    target: APPS_SCRIPT,
    platform: 'webworker',
    folder: 'gmail',
    output: { library: { name: 'Mailward', type: 'var' } },
    plugins: [
      missingGlobals,
      oneTableOfEntities,
      appsScriptEntryPoints,
      new CopyPlugin({
        patterns: [
          { from: 'manifest/appsscript.json' },
          {
            from: 'node_modules/openpgp/dist/openpgp.min.js',
            to: 'openpgp.js',
            info: { minimized: true },
            transform: (library) => openPgpScript(library.toString()),
          },
        ],
      }),
    ],
  }),
  bundle({
    name: 'sandbox',
    entry: {
      sandbox: './sandbox/web/main.ts',
      // In the sandbox Office.js is loaded from /outlook/office.js; classic Outlook's runtime is a worker.
      office: './sandbox/outlook/office-page.ts',
      'office-worker': './sandbox/outlook/office-worker.ts',
    },
    target: BROWSER,
    platform: 'web',
    folder: 'sandbox',
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: 'sandbox/web/*.{html,css,svg}', to: '[name][ext]' },
          { from: 'sandbox/inbox/*.eml', to: 'inbox/[name][ext]' },
        ],
      }),
    ],
  }),
];
