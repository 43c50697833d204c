#include "reports/narrative_outline.h"

#include <algorithm>

namespace tomoni::reports {

namespace {

constexpr int unnumbered_item_level = 2;  // items of a part without a number: (1), (2) …

class OutlineBuilder {
public:
    void take(const NarrativeSection& section)
    {
        add_section_heading(section);
        auto parsed = parse_markup(section.body, section.file, section.first_line);
        if (!parsed) {
            const auto& causes = parsed.error().causes;
            errors_.insert(errors_.end(), causes.begin(), causes.end());
            return;
        }
        for (MarkupBlock& block : *parsed) add_block(std::move(block));
    }

    Result<Outline> finish()
    {
        if (errors_.empty()) return std::move(outline_);
        return refuse("reports.narrative_refused").with_causes(std::move(errors_));
    }

private:
    void add_section_heading(const NarrativeSection& section)
    {
        section_ = section.address;
        heading_ = section.address;
        items_.clear();
        unnumbered_ = 0;
        MarkupBlock block;
        block.kind = BlockKind::heading;
        block.place = {section.file, 1, 1, "section"};
        block.spans.push_back({SpanKind::text, section.heading, block.place});
        outline_.blocks.push_back({std::move(block), section_, section_.marker(), !section_.numbers.empty()});
    }

    void add_block(MarkupBlock block)
    {
        if (block.kind == BlockKind::heading) return add_heading(std::move(block));
        const auto parents = static_cast<std::size_t>(block.numbered_depth);
        if (items_.size() > parents) items_.resize(parents);
        if (block.kind == BlockKind::numbered) return add_item(std::move(block));
        outline_.blocks.push_back({std::move(block), surrounding(), {}, false});
    }

    void add_heading(MarkupBlock block)
    {
        items_.clear();
        if (!section_.name.empty()) return outline_.blocks.push_back({std::move(block), section_, {}, false});
        SectionAddress parent = heading_;
        const auto depth = section_.numbers.size() + static_cast<std::size_t>(block.depth) - 1;
        if (parent.numbers.size() > depth) parent.numbers.resize(depth);
        const auto address = next_child(parent, block.place);
        if (!address) return;
        heading_ = *address;
        number(std::move(block), *address);
    }

    void add_item(MarkupBlock block)
    {
        if (!section_.name.empty()) return add_unnumbered_item(std::move(block));
        const auto address = next_child(surrounding(), block.place);
        if (!address) return;
        items_.push_back(*address);
        number(std::move(block), *address);
    }

    // A part without a number has items that nothing can refer to.
    void add_unnumbered_item(MarkupBlock block)
    {
        const std::string marker = number_marker(unnumbered_item_level, ++unnumbered_);
        outline_.blocks.push_back({std::move(block), section_, marker, false});
    }

    [[nodiscard]] const SectionAddress& surrounding() const
    {
        return items_.empty() ? heading_ : items_.back();
    }

    std::optional<SectionAddress> next_child(const SectionAddress& parent, const Place& place)
    {
        if (parent.depth() < section_depth_max) return parent.child(++counts_[parent]);
        errors_.push_back(refuse("reports.too_deep", {{"section", parent.text()}}).at(place));
        return std::nullopt;
    }

    void number(MarkupBlock block, const SectionAddress& address)
    {
        if (!block.label.empty() && !outline_.labels.emplace(block.label, address).second) {
            errors_.push_back(refuse("reports.label_twice", {{"label", block.label}}).at(block.place));
        }
        outline_.blocks.push_back({std::move(block), address, address.marker(), true});
    }

    Outline outline_;
    SectionAddress section_;
    SectionAddress heading_;
    std::vector<SectionAddress> items_;
    std::map<SectionAddress, int> counts_;
    int unnumbered_ = 0;
    std::vector<Error> errors_;
};

}  // namespace

bool Outline::has_address(const SectionAddress& address) const
{
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const OutlineBlock& block) { return block.address == address; });
}

std::optional<SectionAddress> Outline::resolve(std::string_view reference) const
{
    if (reference.starts_with('#')) reference.remove_prefix(1);
    if (const auto label = labels.find(std::string(reference)); label != labels.end()) return label->second;
    const auto address = parse_section_address(reference);
    if (address && has_address(*address)) return *address;
    return std::nullopt;
}

Result<Outline> build_outline(const std::vector<NarrativeSection>& sections)
{
    OutlineBuilder builder;
    for (const NarrativeSection& section : sections) builder.take(section);
    return builder.finish();
}

}  // namespace tomoni::reports
