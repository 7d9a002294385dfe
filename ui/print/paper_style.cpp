#include "ui/print/paper_style.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr qreal bodyPoints = 8;
constexpr qreal smallPoints = 7;

struct ColourOfClass {
    const char* name;
    QColor colour;
};
constexpr std::array colours{
    ColourOfClass{"needed", {0x5b, 0x7d, 0xb8}},      ColourOfClass{"full", {0x5b, 0x7d, 0xb8}},
    ColourOfClass{"transferred", {0x5b, 0x7d, 0xb8}}, ColourOfClass{"revalidation", {0x9f, 0xb4, 0xd8}},
    ColourOfClass{"hit", {0x9f, 0xb4, 0xd8}},         ColourOfClass{"missed", {0xcf, 0x45, 0x58}},
    ColourOfClass{"failed", {0xcf, 0x45, 0x58}},      ColourOfClass{"avoidable", {0xe9, 0xa8, 0x3d}},
    ColourOfClass{"saved", {0x8f, 0xc7, 0xa2}},       ColourOfClass{"unchanged", {0x3f, 0x9b, 0x5f}},
    ColourOfClass{"error", {0xb4, 0x23, 0x18}},       ColourOfClass{"fail", {0xb4, 0x23, 0x18}},
    ColourOfClass{"warning", {0x8f, 0x60, 0x00}},     ColourOfClass{"info", {0x25, 0x63, 0xc9}},
    ColourOfClass{"good", {0x1a, 0x7f, 0x37}},        ColourOfClass{"pass", {0x1a, 0x7f, 0x37}},
};

struct GroundOfClass {
    const char* name;
    QColor colour;
};
constexpr std::array grounds{
    GroundOfClass{"updated", {0xff, 0xf6, 0xdc}},       GroundOfClass{"missing", {0xfd, 0xec, 0xea}},
    GroundOfClass{"contradictory", {0xfd, 0xec, 0xea}}, GroundOfClass{"added", {0xe6, 0xf3, 0xea}},
    GroundOfClass{"error", {0xfd, 0xec, 0xea}},         GroundOfClass{"warning", {0xff, 0xf6, 0xdc}},
    GroundOfClass{"info", {0xe9, 0xf0, 0xfb}},          GroundOfClass{"good", {0xe6, 0xf3, 0xea}},
};

QTextCharFormat sized(QTextCharFormat text, qreal points, QFont::Weight weight, const QColor& colour) {
    text.setFontPointSize(points);
    text.setFontWeight(weight);
    text.setForeground(colour);
    return text;
}

QTextBlockFormat spaced(qreal above, qreal below, int heading = 0) {
    QTextBlockFormat block;
    block.setTopMargin(above);
    block.setBottomMargin(below);
    block.setHeadingLevel(heading);
    return block;
}

PaperBlock heading(int level, qreal points, qreal above, qreal below) {
    return {spaced(above, below, level), sized(paperText(), points, QFont::Bold, paper::text)};
}

PaperBlock muted(qreal points, qreal below) {
    return {spaced(0, below), sized(paperText(), points, QFont::Normal, paper::muted)};
}

PaperBlock paragraph(QStringView classes) {
    if (classes == QLatin1StringView("program"))
        return {spaced(0, 2), sized(paperText(), bodyPoints, QFont::DemiBold, paper::muted)};
    if (classes == QLatin1StringView("headline"))
        return {spaced(2, 10), sized(paperText(), 10, QFont::Normal, paper::text)};
    if (classes == QLatin1StringView("axis"))
        return muted(smallPoints, 4);
    for (const QLatin1StringView quiet :
         {QLatin1StringView("facts"), QLatin1StringView("lead"), QLatin1StringView("more"),
          QLatin1StringView("again"), QLatin1StringView("explanation"), QLatin1StringView("legend")})
        if (classes == quiet)
            return muted(bodyPoints - 0.3, 5);
    return {spaced(0, 4), paperText()};
}

} // namespace

QTextCharFormat paperText() {
    QTextCharFormat text;
    text.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    text.setFontLetterSpacing(0.02); // any letter spacing prevents ligatures, which searches miss
    text.setFontFamilies(
        {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    return sized(text, bodyPoints, QFont::Normal, paper::text);
}

std::optional<PaperBlock> paperBlock(QStringView element, QStringView classes) {
    const auto is = [element](const char* name) { return element == QLatin1StringView(name); };
    if (is("h1"))
        return heading(1, 18, 0, 4);
    if (is("h2"))
        return heading(2, 13, 20, 5);
    if (is("h3"))
        return heading(3, 10, 14, 4);
    if (is("h5"))
        return heading(5, bodyPoints, 3, 2);
    if (is("p"))
        return paragraph(classes);
    if (is("header")) { // of the findings of one rule
        PaperBlock block = heading(4, 9, 10, 4);
        block.text.setFontWeight(QFont::Normal);
        return block;
    }
    if (is("summary"))
        return PaperBlock{spaced(7, 3, 5), paperText()};
    if (is("footer"))
        return PaperBlock{spaced(18, 0), muted(smallPoints, 0).text};
    if (is("pre")) {
        PaperBlock block{spaced(2, 5), paperText()};
        block.block.setBackground(paper::tint);
        block.block.setLeftMargin(8);
        return block;
    }
    if (is("dt") || is("dd") || is("li") || is("div"))
        return PaperBlock{spaced(1, 1), paperText()};
    return std::nullopt;
}

QTextCharFormat paperInline(QStringView element, QStringView classes, QTextCharFormat text) {
    const auto is = [element](const char* name) { return element == QLatin1StringView(name); };
    const auto has = [classes](const char* name) { return classes == QLatin1StringView(name); };
    const qreal points = text.fontPointSize();
    if (is("code")) {
        text.setFontFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"),
                              QStringLiteral("monospace")});
        text.setFontPointSize(points * 0.88);
        if (has("quoted"))
            text.setBackground(paper::tint);
        if (has("id"))
            text.setForeground(paper::muted);
    } else if (is("strong") || is("h4")) {
        text.setFontWeight(QFont::Bold);
    } else if (is("small") || has("figures") || has("spec") || has("absent")) {
        text.setFontPointSize(std::max<qreal>(points * 0.86, 6));
        text.setForeground(paper::muted);
    } else if (has("origin") || has("index")) {
        text.setForeground(paper::muted);
    } else if (has("method")) {
        text.setFontPointSize(points * 0.86);
        text.setFontWeight(QFont::DemiBold);
        text.setForeground(paper::muted);
    } else if (has("severity")) {
        text.setFontPointSize(points * 0.78);
        text.setFontWeight(QFont::Bold);
        text.setFontCapitalization(QFont::AllUppercase);
    }
    return text;
}

QColor paperColour(QStringView name) {
    const auto* const found = std::find_if(colours.begin(), colours.end(), [name](const ColourOfClass& one) {
        return name == QLatin1StringView(one.name);
    });
    return found == colours.end() ? paper::muted : found->colour;
}

QColor paperGround(QStringView classes) {
    const auto* const found =
        std::find_if(grounds.begin(), grounds.end(),
                     [classes](const GroundOfClass& one) { return classes == QLatin1StringView(one.name); });
    return found == grounds.end() ? QColor() : found->colour;
}

qreal paperWeight(const QString& head, bool numbers) {
    struct Weight {
        const char* head;
        qreal weight;
    };
    static constexpr std::array weights{
        Weight{"Bytes", 2.2},      Weight{"No.", 0.6},
        Weight{"Time", 1.3},       Weight{"Status", 0.8},
        Weight{"Request", 2.6},    Weight{"Verdict", 1.2},
        Weight{"Coding", 0.9},     Weight{"Change", 0.9},
        Weight{"In a 304", 1.1},   Weight{"Then", 1},
        Weight{"Asked at", 1.3},   Weight{"Beside", 1.3},
        Weight{"Resource", 3.2},   Weight{"Cause", 3},
        Weight{"Field", 1.4},      Weight{"Stored", 2.2},
        Weight{"Received", 2.2},   Weight{"Part", 1.2},
        Weight{"Since then", 1.5}, Weight{"Probe", 1.8},
        Weight{"Why", 3.5},        Weight{"Decision, and why", 4},
    };
    for (const Weight& each : weights)
        if (head == QLatin1StringView(each.head))
            return each.weight;
    return numbers ? 1.15 : 2.4;
}

} // namespace hci
