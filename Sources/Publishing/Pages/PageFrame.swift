/// What all pages share: the document around them, and how they look on a screen, in the dark, and on paper.
let pageFrame = """
    <!doctype html>
    <html lang="{{head.language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{head.title}} · {{head.programme}}</title>
    {{#head.site}}
    <link rel="icon" href="data:,">
    {{/head.site}}
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
    {{#head.site}}
    header { max-width: 72rem; margin: 0 auto; padding: 8px 24px 0; display: grid; grid-template-columns: 1fr auto; border-bottom: 1px solid var(--line); }
    header p { margin: 0; } .name a { font-weight: 600; text-decoration: none; } nav { grid-column: 1 / -1; }
    nav ul { display: flex; flex-wrap: wrap; gap: 0 20px; margin: 0; padding: 0; list-style: none; } header a, .turn a, .filters a, .more { display: inline-block; padding: 8px 0; min-height: 40px; }
    nav a[aria-current] { color: var(--accent); font-weight: 600; box-shadow: inset 0 -3px var(--accent); text-decoration: none; }
    .draft { grid-column: 1 / -1; color: var(--accent); font-weight: 600; padding-bottom: 4px; }
    .turn { display: flex; justify-content: space-between; gap: 24px; }
    main td a, main th a, main li a, main p a { display: inline-block; min-height: 24px; }
    .entries td a { display: inline; padding: 3px 0; }
    .filters { margin: 8px 0; }
    .more { font-size: .875rem; font-weight: 400; margin-left: 8px; padding: 2px 0; min-height: 0; }
    .skip { position: absolute; left: -999rem; } .skip:focus { left: 8px; top: 8px; background: var(--paper); padding: 8px; z-index: 1; }
    .button { display: inline-block; background: var(--accent); color: var(--paper); padding: 10px 20px; border-radius: 4px; text-decoration: none; font-weight: 600; min-height: 44px; margin: 8px 0; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    @media (max-width: 600px) { header, main, footer { padding-left: 12px; padding-right: 12px; } }
    @media print { header, .skip, .button, .turn, .filters, .more { display: none; } }
    {{/head.site}}
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
    {{#head.site}}<a class="skip" href="#main">{{skip}}</a>
    <header><p class="name"><a href="{{home}}">{{name}}</a></p>
    <p class="tongue"><a href="{{otherHref}}" lang="{{otherLanguage}}" hreflang="{{otherLanguage}}">{{otherName}}</a></p>
    <nav aria-label="{{menu}}"><ul>{{#links}}<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{name}}</a></li>{{/links}}</ul></nav>
    {{#draft}}<p class="draft">{{draft}}</p>{{/draft}}</header>
    {{/head.site}}<main id="main">
    {{$main}}{{/main}}
    </main>
    <footer>
    {{#head.illustrative}}<p>{{head.illustrative}}</p>
    {{/head.illustrative}}{{#head.contact}}<p>{{head.contact}}</p>
    {{/head.contact}}</footer>
    </body>
    </html>

    """
