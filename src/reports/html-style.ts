/** The page's own style: it carries everything it needs, and prints as the Word file does (A4 lying down, headers repeated). */
export const htmlStyle = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1f2933;font:15px/1.5 Arial,"Liberation Sans",Helvetica,sans-serif}
main,footer{max-width:1180px;margin:0 auto;padding:24px 28px}
h1{margin:0;font-size:26px;line-height:1.25;color:#1b365d}
h2{margin:32px 0 10px;font-size:19px;color:#1b365d}
main>.issue{margin:4px 0 18px;color:#5b6673}
.scroll{overflow-x:auto}
table{width:100%;min-width:900px;border-collapse:collapse;table-layout:fixed}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{border:1px solid #c3cbd5;padding:7px 10px;text-align:start;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#1b365d;color:#fff}
tbody th{background:#eef2f6;color:#1b365d}
td p{margin:0 0 6px}td p:last-child{margin:0}
td ul{margin:0 0 6px;padding-inline-start:20px}
.ref{white-space:nowrap}
.quiet{font-style:italic;color:#5b6673}
footer{display:flex;justify-content:space-between;gap:16px;border-top:1px solid #c3cbd5;padding-top:12px;font-size:13px;color:#5b6673}
main>p{margin:0 0 8px}
footer strong{color:#1f2933}
@page{size:A4 landscape;margin:16mm}
@media print{body{font-size:9.5pt}main,footer{max-width:none;padding:0}table{min-width:0}.scroll{overflow:visible}th,td{padding:3pt 5pt}td p,td ul{margin-bottom:2pt}thead{display:table-header-group}
h2{break-after:avoid;margin-top:16pt}thead,.short{break-inside:avoid}footer{margin-top:14pt;padding-top:6pt}
thead th,tbody th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
