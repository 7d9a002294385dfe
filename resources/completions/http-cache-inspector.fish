# fish completion for http-cache-inspector: options by command, the values of those that have few, and files.
set -l commands analyze inspect replay capture compare summarise mcp demo
complete -c http-cache-inspector -s h -l help -d 'show help'
complete -c http-cache-inspector -l version -d 'show the version'
complete -c http-cache-inspector -n __fish_use_subcommand -a analyze -d "report on recordings"
complete -c http-cache-inspector -n __fish_use_subcommand -a inspect -d "send, revalidate, report"
complete -c http-cache-inspector -n __fish_use_subcommand -a replay -d "send a recording's requests again"
complete -c http-cache-inspector -n __fish_use_subcommand -a capture -d "watch a browser visit a page twice"
complete -c http-cache-inspector -n __fish_use_subcommand -a compare -d "what a change fixed, broke and saved"
complete -c http-cache-inspector -n __fish_use_subcommand -a summarise -d "fold the lines of analyze --per-recording"
complete -c http-cache-inspector -n __fish_use_subcommand -a mcp -d "the same for agents"
complete -c http-cache-inspector -n __fish_use_subcommand -a demo -d "the built-in demo origin alone"
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l format -d 'the form of the report' -x -a 'text html markdown markdown-short json ndjson csv csv-resources csv-findings csv-exchanges csv-caches sarif junit har har-plain pdf'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l output -d 'write to this file' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l cache -d 'which cache to simulate' -x -a 'private shared cdn nginx varnish squid apache haproxy node trafficserver chrome firefox safari cloudflare fastly cloudfront vercel netlify'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l rules -d 'id,-id: only these rules, without those' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l fail-on -d 'exit with 1 on such a finding' -x -a 'error warning never'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l caches -d 'hold resources against these caches' -x -a all
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l cache-config -d 'how real caches are configured' -r
complete -c http-cache-inspector -n __fish_use_subcommand -l cache-config -d 'how real caches are configured' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l what-if -d 'what if answers had this Cache-Control' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l what-if-for -d 'of this URL, host or media type alone' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture compare mcp' -l settings -d 'read this settings file' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture compare mcp' -l no-settings -d 'read no settings file'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture compare mcp' -l secret-name -d 'mask what has this name, too' -x
complete -c http-cache-inspector -n __fish_use_subcommand -l settings -d 'read this settings file' -r
complete -c http-cache-inspector -n __fish_use_subcommand -l no-settings -d 'read no settings file'
complete -c http-cache-inspector -n __fish_use_subcommand -l secret-name -d 'mask what has this name, too' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l baseline -d 'findings that are old' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l write-baseline -d 'write the findings for --baseline' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture compare summarise' -l color -d 'colour in the report for people' -x -a 'auto always never'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l include-secrets -d 'do not mask credentials, cookies and tokens'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze inspect replay capture' -l quiet -d 'no progress on standard error'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect replay' -l timeout -d 'for each request, in seconds' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect replay' -l max-body -d 'bytes kept of a content' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect replay' -l insecure -d 'accept certificates that do not verify'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect replay' -l http2 -d 'offer HTTP/2'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect replay' -l proxy -d 'http or socks5 proxy' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect replay' -l connect-to -d 'connect there instead' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect replay' -l client-certificate -d 'certificate and key (PEM)' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from analyze' -l per-recording -d 'one line of JSON a recording'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect' -l demo -d 'the built-in demo origin'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect' -l probes -d 'how much to ask about conditional requests' -x -a 'none basic full'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect' -l unsafe-probes -d 'METHOD ORIGIN to send as well' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect' -l header -d 'a request field' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect' -l page -d 'ask for what each page loads as well'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect' -l also -d 'ask the same there as well' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect' -l all-addresses -d 'ask at each address of each host'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from inspect' -l state -d 'remember answers there between runs' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from compare' -l exchange -d 'these two exchanges alone' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from capture' -l browser -d 'chrome, firefox, or the path of one' -r -a 'chrome firefox'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from capture' -l visits -d 'how often it visits the page' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from capture' -l reload -d 'load the page again behind the last visit'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from capture' -l headless -d 'show no window'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from capture' -l until -d 'idle, or seconds a load' -x -a 'idle'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from capture' -l timeout -d 'for each load, in seconds' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from capture' -l attach -d 'watch in a Chromium that runs already: port, folder or address' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from capture' -l max-body -d 'bytes of a content' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from replay' -l base-url -d 'ask there instead of the recorded origins' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from replay' -l select -d 'only these exchanges' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from replay' -l send-cookies -d 'send the recorded cookies'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from replay' -l send-credentials -d 'send recorded credentials'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from replay' -l fresh-connections -d 'a connection for each request'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from replay' -l retry -d 'send requests that got no answer again' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from demo' -l port -d 'a free one is taken by default' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from compare' -l format -d 'the form of the comparison' -x -a 'text markdown json'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from compare' -l output -d 'write to this file' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from compare' -l cache -d 'which cache to simulate' -x -a 'private shared cdn nginx varnish squid apache haproxy node trafficserver chrome firefox safari cloudflare fastly cloudfront vercel netlify'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from compare' -l rules -d 'id,-id: only these rules, without those' -x
complete -c http-cache-inspector -n '__fish_seen_subcommand_from compare' -l fail-on -d 'exit with 1 on such a new finding' -x -a 'error warning never'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from compare' -l include-secrets -d 'do not mask credentials, cookies and tokens'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from compare' -l quiet -d 'no progress on standard error'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from summarise' -l format -d 'the form of the report' -x -a 'text json'
complete -c http-cache-inspector -n '__fish_seen_subcommand_from summarise' -l output -d 'write to this file' -r
complete -c http-cache-inspector -n '__fish_seen_subcommand_from summarise' -l quiet -d 'no progress on standard error'
complete -c http-cache-inspector -n "not __fish_seen_subcommand_from $commands" -l demo -d 'open the window on the demo origin'
