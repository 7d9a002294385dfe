#pragma once

#include <random>
#include <string>
#include <vector>

namespace hci::fuzz {

/// Whole answers in HTTP/1.1: each framing, with and without content, interim responses, trailers.
[[nodiscard]] std::vector<std::string> wireSeeds();
/// Messages of an HTTP/2 server: whole answers, and the beginnings of floods.
[[nodiscard]] std::vector<std::string> http2Seeds();

/// Mutates whole answers into broken ones, the same for the same seed.
class AnswerBreaker {
public:
    AnswerBreaker(std::vector<std::string> seeds, std::vector<std::string> tokens, std::uint64_t seed)
        : m_seeds(std::move(seeds)), m_tokens(std::move(tokens)), m_random(seed) {}

    [[nodiscard]] std::string next();

private:
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : m_random() % bound; }
    void change(std::string& bytes);

    std::vector<std::string> m_seeds;
    std::vector<std::string> m_tokens; // inserted at random
    std::mt19937_64 m_random;
};

[[nodiscard]] AnswerBreaker wireBreaker(std::uint64_t seed);
[[nodiscard]] AnswerBreaker http2Breaker(std::uint64_t seed);

} // namespace hci::fuzz
