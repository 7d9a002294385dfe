# shellcheck shell=bash
# bash completion for http-cache-inspector: options by command, the values of those that have few, and files.
_http_cache_inspector() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words
    local common='--help --version'
    local settings='--settings --no-settings --secret-name'
    local report="$settings"' --format --output --cache --caches --cache-config --what-if --what-if-for --rules --fail-on --baseline --write-baseline
        --color --include-secrets --quiet'
    local transport='--timeout --max-body --insecure --http2 --proxy --connect-to --client-certificate'
    case ${COMP_WORDS[1]} in
    analyze) words="$common $report --per-recording" ;;
    inspect) words="$common $report $transport --demo --probes --unsafe-probes --header --page --also --all-addresses --state" ;;
    replay) words="$common $report $transport --base-url --select --send-cookies --send-credentials --fresh-connections --retry" ;;
    capture) words="$common $report --browser --attach --visits --reload --headless --until --timeout --max-body" ;;
    compare) words="$common $settings --exchange --format --output --cache --rules --fail-on --color --include-secrets --quiet" ;;
    summarise) words="$common --format --output --color --quiet" ;;
    mcp) words="$common $settings" ;;
    demo) words="$common --port" ;;
    *) words="$common $settings --demo --cache-config" ;;
    esac
    COMPREPLY=()
    case $previous in
    --format)
        case ${COMP_WORDS[1]} in
        compare) words='text markdown json' ;;
        summarise) words='text json' ;;
        *) words='text html markdown markdown-short json ndjson csv csv-resources csv-findings csv-exchanges csv-caches sarif junit har har-plain pdf' ;;
        esac ;;
    --color) words='auto always never' ;;
    --caches) words=all ;;
    --cache) words='private shared cdn nginx varnish squid apache haproxy node trafficserver chrome firefox safari cloudflare fastly cloudfront vercel netlify' ;;
    --fail-on) words='error warning never' ;;
    --probes) words='none basic full' ;;
    --browser) words='chrome firefox' ;;
    --until) words='idle' ;;
    --rules | --secret-name | --attach | --visits | --timeout | --max-body | --proxy | --connect-to | --unsafe-probes | --header | --also | --what-if | --what-if-for | --exchange | --base-url | --select | --retry | --port)
        return ;;
    --output | --cache-config | --settings | --baseline | --state | --write-baseline | --client-certificate)
        words='' ;;
    *)
        if ((COMP_CWORD == 1)) && [[ $current != -* ]]; then
            words='analyze inspect replay capture compare summarise mcp demo'
        elif [[ $current != -* ]]; then
            words=''
        fi ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
# Where nothing above fits, files do.
complete -o default -F _http_cache_inspector http-cache-inspector
