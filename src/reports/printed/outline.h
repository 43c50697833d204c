#pragma once

#include "reports/printed/page_text.h"

#include <string>
#include <vector>

namespace tomoni::printed {

// One numbered heading or list item of the narrative.
struct OutlineNode {
    Marker marker;
    int parent = -1;
    std::vector<int> children;
    std::size_t paragraph = 0;
};

// A numbered item that does not follow the one before it in its list.
enum class NumberingFault { does_not_begin_at_one, jumps, doubled };

struct NumberingProblem {
    NumberingFault fault = NumberingFault::jumps;
    int node = 0;
    int previous = -1;  // the item before it in the list; -1 for the first
};

// The tree of headings and list items of a report's narrative, guessed from the markers alone: which kind of
// marker stands below which is learned from the order in which they appear.
class Outline {
public:
    // Builds the tree and sets Paragraph::section of every narrative paragraph.
    static Outline build(std::vector<Paragraph>& paragraphs);

    [[nodiscard]] const std::vector<OutlineNode>& nodes() const { return nodes_; }
    [[nodiscard]] const std::vector<NumberingProblem>& problems() const { return problems_; }
    // "Ⅵ-2-(3)-⑤", as references are written.
    [[nodiscard]] std::u16string path(int node) const;
    // The child of `node` (-1: the top) that carries this marker; looked for at any depth below.
    [[nodiscard]] int find_below(int node, MarkerKind kind, int number) const;
    // The outermost nodes of this kind.
    [[nodiscard]] bool has_kind(MarkerKind kind) const;

private:
    void take(const Paragraph& paragraph, std::size_t index);
    int add(const Marker& marker, int parent, std::size_t paragraph);
    [[nodiscard]] int find_list(const Marker& marker) const;
    void note_problem(int node, int previous);

    std::vector<OutlineNode> nodes_;
    std::vector<NumberingProblem> problems_;
    int current_ = -1;
    bool loose_text_since_ = false;
};

// A written reference resolved piece by piece.
struct Reference {
    std::size_t begin = 0;  // in the paragraph's text
    std::size_t end = 0;
    std::vector<std::pair<MarkerKind, int>> steps;
};
std::vector<Reference> find_references(std::u16string_view text, bool arabic_chapters);
// The node, or -1.
int resolve(const Outline& outline, const Reference& reference);

}  // namespace tomoni::printed
