/// What all pages share: the document around them, and how they look on a screen, in the dark, and on paper.
let pageFrame = """
    <!doctype html>
    <html lang="{{head.language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{head.title}} · {{head.programme}}</title>
    <style>
    :root { color-scheme: light dark; --paper: #fff; --ink: #1f1f1f; --quiet: #5c5c5c; --line: #c9c9c9; --shade: #f1f1f1; --off: #e4e4e4; --accent: #9b1c1c; --training: #2c6b3c; --meeting: #2a5d92; --inspection: #7b3f86; --review: #1a6873; --report: #84530c; --plan: #6a5a1e; }
    @media (prefers-color-scheme: dark) { :root { --paper: #181818; --ink: #ececec; --quiet: #a8a8a8; --line: #4a4a4a; --shade: #232323; --off: #303030; --accent: #f0a0a0; --training: #86c795; --meeting: #8dbbe8; --inspection: #d3a0dc; --review: #7cc5cf; --report: #dfb16c; --plan: #cfc07e; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
    main, footer { max-width: 72rem; margin: 0 auto; padding: 16px 24px; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 4px; }
    h2 { font-size: 1.15rem; margin: 24px 0 4px; color: var(--accent); }
    p { margin: 4px 0; }
    a { color: inherit; }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: 4px 12px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
    thead th { font-weight: 600; color: var(--quiet); }
    .quiet, footer { color: var(--quiet); }
    .number { text-align: right; }
    .nowrap { white-space: nowrap; }
    .unsure { text-decoration: underline dashed 1px; text-underline-offset: 3px; }
    .k-training { color: var(--training); } .k-meeting { color: var(--meeting); } .k-inspection { color: var(--inspection); } .k-review { color: var(--review); } .k-report { color: var(--report); } .k-plan { color: var(--plan); }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    footer { font-size: .875rem; }
    @media print {
    :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --line: #999; --shade: #f1f1f1; --off: #e4e4e4; --accent: #9b1c1c; --training: #2c6b3c; --meeting: #2a5d92; --inspection: #7b3f86; --review: #1a6873; --report: #84530c; --plan: #6a5a1e; }
    body { font-size: 11pt; line-height: 1.35; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    main, footer { max-width: none; padding: 0; }
    tr, section > h2 { break-inside: avoid; } h2 { break-after: avoid; }
    footer { font-size: 9pt; margin-top: 8px; }
    }
    {{$style}}@page { size: A4; margin: 16mm; }{{/style}}
    </style>
    </head>
    <body>
    <main>
    {{$main}}{{/main}}
    </main>
    <footer>
    {{#head.illustrative}}<p>{{head.illustrative}}</p>
    {{/head.illustrative}}{{#head.contact}}<p>{{head.contact}}</p>
    {{/head.contact}}</footer>
    </body>
    </html>

    """
