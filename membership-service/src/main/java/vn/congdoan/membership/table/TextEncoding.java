package vn.congdoan.membership.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the characters of a file are encoded. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, null),
    UTF_16LE(StandardCharsets.UTF_16LE, null),
    UTF_16BE(StandardCharsets.UTF_16BE, null),
    /** Windows' own for Vietnamese: "ANSI" on machines that are set to Vietnam. */
    WINDOWS_1258(Charset.forName("windows-1258"), null),
    TCVN3(Charset.forName("windows-1252"), LegacyVietnamese.TCVN3),
    VNI(Charset.forName("windows-1252"), LegacyVietnamese.VNI),
    /** Text in TCVN3 that some program took for Western European, and saved as such. */
    UTF_8_TCVN3(StandardCharsets.UTF_8, LegacyVietnamese.TCVN3),
    /** The same with VNI. */
    UTF_8_VNI(StandardCharsets.UTF_8, LegacyVietnamese.VNI);

    private static final double SURE = 0.7;
    private static final double AHEAD = 0.15;

    private static final List<TextEncoding> OF_BYTES = List.of(WINDOWS_1258, TCVN3, VNI);
    private static final List<TextEncoding> OF_CHARACTERS = List.of(UTF_8, UTF_8_TCVN3, UTF_8_VNI);

    private final Charset charset;
    private final @Nullable LegacyVietnamese legacy;

    TextEncoding(Charset charset, @Nullable LegacyVietnamese legacy) {
        this.charset = charset;
        this.legacy = legacy;
    }

    Charset charset() {
        return charset;
    }

    /** What was meant by characters that {@link #charset} made of bytes. */
    String meant(String text) {
        return legacy == null ? text : legacy.convert(text);
    }

    /** What bytes beyond ASCII are, that are no UTF-8; empty where it can't be told. */
    static Optional<TextEncoding> ofBytes(byte[] sample) {
        return best(OF_BYTES, sample)
                .filter(encoding -> encoding.share(sample) >= SURE)
                .filter(encoding -> OF_BYTES.stream()
                        .filter(other -> other != encoding)
                        .allMatch(other -> encoding.share(sample) - other.share(sample) >= AHEAD));
    }

    /** What characters are, that are well encoded: what they look like, or what some program took for something else. */
    static TextEncoding ofCharacters(String sample) {
        var bytes = sample.getBytes(StandardCharsets.UTF_8);
        return best(OF_CHARACTERS, bytes)
                .filter(encoding -> encoding.share(bytes) >= SURE)
                .filter(encoding -> encoding.share(bytes) - UTF_8.share(bytes) >= AHEAD)
                .orElse(UTF_8);
    }

    private static Optional<TextEncoding> best(List<TextEncoding> encodings, byte[] sample) {
        return encodings.stream().max(Comparator.comparingDouble(encoding -> encoding.share(sample)));
    }

    private double share(byte[] sample) {
        return Syllables.share(meant(new String(sample, charset)));
    }

    /** The encoding that a mark at the beginning of a file names. */
    static Optional<TextEncoding> ofMark(byte[] beginning) {
        if (starts(beginning, 0xff, 0xfe)) {
            return Optional.of(UTF_16LE);
        }
        if (starts(beginning, 0xfe, 0xff)) {
            return Optional.of(UTF_16BE);
        }
        return Optional.empty();
    }

    static boolean starts(byte[] beginning, int... bytes) {
        return beginning.length >= bytes.length
                && Arrays.equals(Arrays.copyOf(beginning, bytes.length), toBytes(bytes));
    }

    private static byte[] toBytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
