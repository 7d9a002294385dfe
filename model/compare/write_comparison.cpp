#include "model/compare/write_comparison.h"

#include "model/compare/comparison_document.h"
#include "model/compare/comparison_json.h"
#include "model/compare/markdown.h"
#include "model/report/text_writer.h"

#include <QtCore/QIODevice>

namespace hci {

namespace {

QString joined(const DocumentTexts& texts) {
    QString line;
    for (const DocumentText& text : texts)
        line += (line.isEmpty() ? QString() : QStringLiteral("  ")) + text.text;
    return line;
}

Result<void> writeText(QIODevice& out, const std::vector<DocumentBlock>& blocks, const TextStyle& style) {
    TextWriter writer(out, style);
    for (const DocumentBlock& block : blocks) {
        std::vector<std::vector<QString>> rows;
        for (const DocumentTexts& row : block.rows) {
            rows.emplace_back();
            for (const DocumentText& cell : row)
                rows.back().push_back(cell.text);
        }
        switch (block.kind) {
        case DocumentBlock::Kind::Title: writer.paragraph(0, joined(block.texts)); break;
        case DocumentBlock::Kind::Heading: writer.heading(joined(block.texts)); break;
        case DocumentBlock::Kind::Paragraph: writer.paragraph(2, joined(block.texts)); break;
        case DocumentBlock::Kind::Item: writer.hanging(2, joined(block.texts)); break;
        case DocumentBlock::Kind::Detail: writer.paragraph(6, joined(block.texts)); break;
        case DocumentBlock::Kind::Table:
        case DocumentBlock::Kind::Facts: writer.table(2, rows); break;
        }
    }
    return writer.finish();
}

Result<void> writeMarkdown(QIODevice& out, const std::vector<DocumentBlock>& blocks) {
    const QByteArray text = markdownOf(blocks).toUtf8();
    if (out.write(text) != text.size())
        return failure(ErrorCode::Io, out.errorString().toStdString());
    return {};
}

} // namespace

std::optional<ComparisonFormat> comparisonFormatFromName(std::string_view name) noexcept {
    if (name == "text")
        return ComparisonFormat::Text;
    if (name == "markdown")
        return ComparisonFormat::Markdown;
    return name == "json" ? std::optional(ComparisonFormat::Json) : std::nullopt;
}

Result<void> writeComparison(QIODevice& out, ComparisonFormat format, const Comparison& comparison,
                             const ComparedTexts& texts, Progress& progress, const TextStyle& style) {
    if (format == ComparisonFormat::Json)
        return writeComparisonJson(out, comparison, texts, progress);
    const std::vector<DocumentBlock> blocks = documentOf(comparison, texts);
    return format == ComparisonFormat::Text ? writeText(out, blocks, style) : writeMarkdown(out, blocks);
}

} // namespace hci
