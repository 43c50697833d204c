// Chance with a seed: the same seed gives the same sample on every machine. Each part of the sample has a
// stream of its own, so that a change of one part leaves the others as they are.
'use strict';

function seed_of(name) {
    let hash = 2166136261;
    for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
    return hash >>> 0;
}

class Random {
    constructor(name) { this.state = seed_of(name); }

    // An integer of 32 bits (mulberry32).
    next() {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let t = this.state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return (t ^ (t >>> 14)) >>> 0;
    }

    below(limit) { return this.next() % limit; }
    between(first, last) { return first + this.below(last - first + 1); }
    pick(list) { return list[this.below(list.length)]; }
    chance(percent) { return this.below(100) < percent; }

    // One of [[item, weight], …].
    weighted(pairs) {
        let at = this.below(pairs.reduce((sum, [, weight]) => sum + weight, 0));
        for (const [item, weight] of pairs) {
            if (at < weight) return item;
            at -= weight;
        }
        throw new Error('weights are empty');
    }

    shuffle(list) {
        const copy = [...list];
        for (let i = copy.length - 1; i > 0; --i) {
            const j = this.below(i + 1);
            [copy[i], copy[j]] = [copy[j], copy[i]];
        }
        return copy;
    }

    // `count` positive amounts, multiples of `step` but for the last, that add up to `total` exactly.
    split(total, count, step = 10) {
        const weights = Array.from({ length: count }, () => this.between(60, 160));
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const parts = weights.map((weight) => Math.max(step, Math.floor(total * weight / whole / step) * step));
        const rest = total - parts.reduce((sum, part) => sum + part, 0);
        parts[count - 1] += rest;
        if (parts[count - 1] <= 0) throw new Error(`${total} cannot be split into ${count} parts`);
        return parts;
    }
}

module.exports = { Random };
