#include "model/transport/curl.h"

#include "model/base/sentence.h"
#include "model/http/field_syntax.h"
#include "model/transport/curl_options.h"
#include "model/transport/shell_words.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <array>
#include <charconv>

namespace hci {

namespace {

std::string base64(std::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toBase64().toStdString();
}

std::string percentEncoded(std::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toPercentEncoding().toStdString();
}

/// Encodes a value of --data-urlencode: of "name=content" the content, of "=content" and "content" all.
std::string urlEncodedData(const std::string& value) {
    const std::size_t equals = value.find('=');
    if (equals == std::string::npos)
        return percentEncoded(value);
    return value.substr(0, equals + (equals > 0 ? 1 : 0)) + percentEncoded(value.substr(equals + 1));
}

/// Reads the words of a command one after the other.
class CurlReader {
public:
    explicit CurlReader(std::vector<std::string> words) : m_words(std::move(words)) {}

    Result<CurlCommand> read() {
        for (m_at = 1; m_at < m_words.size() && m_error.code == ErrorCode::Cancelled; ++m_at)
            readWord(m_words[m_at]);
        if (m_error.code != ErrorCode::Cancelled)
            return tl::unexpected(m_error);
        return complete();
    }

private:
    void readWord(const std::string& word) {
        if (word.size() < 2 || word[0] != '-')
            return addUrl(word);
        if (word[1] != '-')
            return readLetters(word);
        const CurlOption* option = curlOptionByName(std::string_view(word).substr(2));
        if (!option)
            m_command.ignored.push_back(word); // flags alone: curl's options with a value are in the table
        else
            apply(*option, option->takesValue ? nextWord() : std::string());
    }

    /// -sSL, -XPOST, -H 'a: b'
    void readLetters(const std::string& word) {
        for (std::size_t i = 1; i < word.size(); ++i) {
            const CurlOption* option = curlOptionByLetter(word[i]);
            if (!option) {
                m_command.ignored.push_back(std::string("-") + word[i]);
                continue;
            }
            if (!option->takesValue) {
                apply(*option, {});
                continue;
            }
            return apply(*option, i + 1 < word.size() ? word.substr(i + 1) : nextWord());
        }
    }

    std::string nextWord() {
        if (m_at + 1 < m_words.size())
            return m_words[++m_at];
        fail(ErrorCode::Syntax, "the last option lacks its value");
        return {};
    }

    void fail(ErrorCode code, std::string detail) {
        if (m_error.code == ErrorCode::Cancelled)
            m_error = {code, m_at, std::move(detail)};
    }

    void addUrl(const std::string& url) {
        if (m_command.request.url.empty())
            m_command.request.url = url;
        else
            m_command.ignored.push_back(url);
    }

    void apply(const CurlOption& option, const std::string& value) {
        const std::string_view name = option.name;
        if (name == "header")
            addHeader(value);
        else if (name == "request")
            m_method = value;
        else if (name == "url")
            addUrl(value);
        else if (name.starts_with("data") || name == "json")
            addData(name, value);
        else if (name == "url-query")
            addUrlQuery(value);
        else if (name == "form" || name == "form-string" || name == "upload-file" || name == "config" ||
                 name == "unix-socket" || name == "abstract-unix-socket")
            fail(ErrorCode::Unsupported, "--" + std::string(name));
        else if (!applyField(name, value) && !applyTransport(name, value))
            m_command.ignored.push_back("--" + std::string(name));
    }

    /// Adds a value of --url-query: encoded as by --data-urlencode, or literally after a "+".
    void addUrlQuery(const std::string& value) {
        const std::size_t mark = value.find_first_of("=@");
        if (!value.starts_with('+') && mark != std::string::npos && value[mark] == '@')
            return fail(ErrorCode::Unsupported, filled("--url-query %1 reads a file", {value}));
        m_query +=
            (m_query.empty() ? "" : "&") + (value.starts_with('+') ? value.substr(1) : urlEncodedData(value));
    }

    bool applyField(std::string_view name, const std::string& value) {
        auto& fields = m_command.request.fields;
        if (name == "cookie" && value.find('=') == std::string::npos)
            fail(ErrorCode::Unsupported, filled("--cookie %1 reads a file", {value}));
        else if (name == "cookie")
            fields.emplace_back("Cookie", value);
        else if (name == "user")
            fields.emplace_back("Authorization", "Basic " + base64(value));
        else if (name == "oauth2-bearer")
            fields.emplace_back("Authorization", "Bearer " + value);
        else if (name == "user-agent")
            fields.emplace_back("User-Agent", value);
        else if (name == "referer")
            fields.emplace_back("Referer", value);
        else if (name == "range")
            fields.emplace_back("Range", "bytes=" + value);
        else
            return false;
        return true;
    }

    bool applyTransport(std::string_view name, const std::string& value) {
        TransportOptions& transport = m_command.options;
        if (name == "insecure")
            transport.insecure = true;
        else if (name == "location")
            m_command.followRedirects = true;
        else if (name == "head")
            m_head = true;
        else if (name == "get")
            m_dataInQuery = true;
        else if (name == "compressed")
            m_compressed = true;
        else if (name == "http2")
            transport.http2 = true;
        else if (name == "proxy")
            transport.proxy = value.find("://") == std::string::npos ? "http://" + value : value;
        else if (name == "cert")
            transport.clientCertificate = value;
        else if (name == "max-redirs")
            transport.maxRedirects =
                static_cast<int>(std::clamp<std::int64_t>(parseDecimal(value).value_or(20), 0, 100));
        else if (name == "max-time")
            setTimeout(value);
        else if (name == "connect-to" || name == "resolve")
            m_connectTo = {std::string(name), value};
        else
            return false;
        return true;
    }

    void setTimeout(std::string_view value) {
        double seconds = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
        constexpr double most = 86400;
        if (error == std::errc() && seconds > 0)
            m_command.options.timeout =
                std::chrono::milliseconds(static_cast<std::int64_t>(std::min(seconds, most) * 1000));
    }

    /// "Name: value"; "Name;" has an empty value; "Name:" removes one of curl's own fields.
    void addHeader(std::string_view line) {
        if (line.starts_with('@'))
            return fail(ErrorCode::Unsupported, "--header reads a file");
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) {
            if (line.ends_with(';'))
                m_command.request.fields.emplace_back(line.substr(0, line.size() - 1), "");
            return;
        }
        const std::string_view value = trimmed(line.substr(colon + 1));
        if (!value.empty())
            m_command.request.fields.emplace_back(trimmed(line.substr(0, colon)), value);
    }

    void addData(std::string_view name, const std::string& value) {
        const bool readsFile =
            name != "data-raw" &&
            (value.starts_with('@') || (name == "data-urlencode" && value.find('=') == std::string::npos &&
                                        value.find('@') != std::string::npos));
        if (readsFile)
            return fail(ErrorCode::Unsupported, filled("--%1 reads a file", {name}));
        const std::string data = name == "data-urlencode" ? urlEncodedData(value) : value;
        m_json = m_json || name == "json";
        if (m_hasData && name != "json")
            m_data += '&';
        m_hasData = true;
        m_data += data;
    }

    Result<CurlCommand> complete() {
        HttpRequest& request = m_command.request;
        if (request.url.empty())
            return failure(ErrorCode::Syntax, "no URL in the command");
        if (request.url.find("://") == std::string::npos)
            request.url.insert(0, "http://");
        takeUserInfo();
        addQuery(m_query);
        completeData();
        request.method = !m_method.empty()             ? m_method
                         : m_head                      ? "HEAD"
                         : m_hasData && !m_dataInQuery ? "POST"
                                                       : "GET";
        if (!hasField(request.fields, "accept-encoding"))
            // Without --compressed curl requests no coding, which needs an explicit field here.
            request.fields.emplace_back("Accept-Encoding",
                                        m_compressed ? "deflate, gzip, br, zstd" : "identity");
        if (const auto valid = validate(request); !valid)
            return tl::unexpected(valid.error());
        chooseAddress();
        return m_command;
    }

    void completeData() {
        HttpRequest& request = m_command.request;
        if (!m_hasData)
            return;
        if (m_dataInQuery)
            return addQuery(m_data);
        request.body = QByteArray::fromStdString(m_data);
        if (!hasField(request.fields, "content-type"))
            request.fields.emplace_back("Content-Type",
                                        m_json ? "application/json" : "application/x-www-form-urlencoded");
        if (m_json && !hasField(request.fields, "accept"))
            request.fields.emplace_back("Accept", "application/json");
    }

    void addQuery(const std::string& query) {
        std::string& url = m_command.request.url;
        if (!query.empty())
            url.insert(std::min(url.find('#'), url.size()),
                       (url.find('?') == std::string::npos ? '?' : '&') + query);
    }

    /// http://user:password@host/ means Basic credentials.
    void takeUserInfo() {
        QUrl url = QUrl::fromEncoded(QByteArray::fromStdString(m_command.request.url), QUrl::TolerantMode);
        if (url.userInfo().isEmpty())
            return;
        if (!hasField(m_command.request.fields, "authorization"))
            m_command.request.fields.emplace_back(
                "Authorization", "Basic " + base64(url.userName(QUrl::FullyDecoded).toStdString() + ':' +
                                                   url.password(QUrl::FullyDecoded).toStdString()));
        url.setUserInfo(QString());
        m_command.request.url = url.toEncoded().toStdString();
    }

    /// Applies --connect-to HOST1:PORT1:HOST2:PORT2 and --resolve HOST:PORT:ADDRESS if they match this URL.
    void chooseAddress() {
        const auto origin = originOf(m_command.request.url);
        std::vector<std::string> parts;
        for (std::string_view rest = m_connectTo.second; !rest.empty();) {
            const std::size_t end = rest.starts_with('[') ? rest.find(':', rest.find(']')) : rest.find(':');
            parts.emplace_back(rest.substr(0, end));
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
        const bool resolve = m_connectTo.first == "resolve";
        if (!origin || parts.size() < 3)
            return;
        const bool mine = (parts[0].empty() || parts[0] == origin->host) &&
                          (parts[1].empty() || parts[1] == std::to_string(origin->port));
        const std::string host = parts[2].empty() ? origin->host : parts[2];
        const std::string port =
            resolve || parts.size() < 4 || parts[3].empty() ? std::to_string(origin->port) : parts[3];
        if (mine)
            m_command.options.connectTo = host + ':' + port;
    }

    std::vector<std::string> m_words;
    std::size_t m_at = 0;
    CurlCommand m_command;
    Error m_error{ErrorCode::Cancelled, 0, {}}; // until something fails
    std::string m_method;
    std::string m_data;
    std::string m_query;
    std::pair<std::string, std::string> m_connectTo;
    bool m_hasData = false;
    bool m_dataInQuery = false;
    bool m_json = false;
    bool m_head = false;
    bool m_compressed = false;
};

bool isCurl(std::string_view word) {
    const std::size_t slash = word.find_last_of("/\\");
    const std::string_view program = slash == std::string_view::npos ? word : word.substr(slash + 1);
    return program == "curl" || program == "curl.exe";
}

/// The file's name, in which curl would read anything after a colon as the key's password.
std::string withoutPassword(std::string_view certificate) {
    std::string name;
    for (const char c : certificate)
        name.append(c == ':' || c == '\\' ? "\\" : "").append(1, c);
    return name;
}

bool isHttpUrl(std::string_view url) {
    return equalsIgnoringCase(url.substr(0, 7), "http://") ||
           equalsIgnoringCase(url.substr(0, 8), "https://");
}

std::string transportArguments(const HttpRequest& request, const TransportOptions& options) {
    std::string text;
    const auto option = [&text](std::string_view name, std::string_view value = {}) {
        text.append(" \\\n  ").append(name);
        if (!value.empty())
            text.append(" ").append(shellQuoted(value));
    };
    if (options.insecure)
        option("--insecure");
    if (options.http2)
        option("--http2");
    if (!options.proxy.empty())
        option("--proxy", options.proxy);
    if (!options.clientCertificate.empty())
        option("--cert", withoutPassword(options.clientCertificate));
    const auto origin = originOf(request.url);
    if (!options.connectTo.empty() && origin)
        option("--connect-to", origin->host + ':' + std::to_string(origin->port) + ':' + options.connectTo);
    return text;
}

} // namespace

Result<CurlCommand> parseCurl(QStringView command) {
    auto words = shellWords(command.trimmed().toUtf8().toStdString());
    if (!words)
        return tl::unexpected(words.error());
    if (!words->empty() && words->front() == "$") // a prompt that was copied along
        words->erase(words->begin());
    if (words->empty() || !isCurl(words->front()))
        return failure(ErrorCode::Syntax, "not a curl command");
    return CurlReader(std::move(*words)).read();
}

bool looksLikeCurl(QStringView text) {
    const QStringView trimmed = text.trimmed();
    return trimmed.startsWith(QLatin1StringView("curl ")) ||
           trimmed.startsWith(QLatin1StringView("curl.exe ")) ||
           trimmed.startsWith(QLatin1StringView("$ curl "));
}

QString toCurl(const HttpRequest& request, const TransportOptions& options) {
    // A word that begins with "-" would be an option.
    std::string text =
        std::string(request.url.starts_with('-') ? "curl --url " : "curl ") + shellQuoted(request.url);
    const auto argument = [&text](std::string_view name, std::string_view value) {
        text.append(" \\\n  ").append(name).append(" ").append(shellQuoted(value));
    };
    if (request.method == "HEAD")
        text += " \\\n  --head";
    else if (request.method != (request.body.isEmpty() ? "GET" : "POST") && isToken(request.method))
        argument("-X", request.method);
    for (const auto& [name, value] : request.fields)
        // A name that is no token could make curl read a file ("@file"); a line break could add a field.
        if (!equalsIgnoringCase(name, "content-length") && isToken(name) && isSafeFieldValue(value))
            argument("-H", value.empty() ? name + ';' : name + ": " + value);
    if (!hasField(request.fields, "accept"))
        argument("-H", "Accept:"); // curl would send one of its own
    if (!fieldValue(request.fields, "accept-encoding").empty() &&
        !equalsIgnoringCase(fieldValue(request.fields, "accept-encoding"), "identity"))
        text += " \\\n  --compressed";
    if (!request.body.isEmpty() && !hasField(request.fields, "content-type"))
        argument("-H",
                 "Content-Type: application/octet-stream"); // as this program sends it; curl has another
    if (request.url.find_first_of("[]{}") != std::string::npos)
        text += " \\\n  --globoff";
    if (!isHttpUrl(request.url)) // curl reads files, and speaks with mail servers and databases
        argument("--proto", "=http,https");
    text += transportArguments(request, options);
    const std::string_view body(request.body.constData(), static_cast<std::size_t>(request.body.size()));
    if (body.find('\0') != std::string_view::npos) // no argument can hold a NUL
        text = printfCommand(body) + " | " + text + " \\\n  --data-binary @-";
    else if (!body.empty())
        argument("--data-raw", body);
    return QString::fromStdString(text);
}

} // namespace hci
