package vn.congdoan.guards.fuzz;

import java.nio.charset.StandardCharsets;

/** The bytes of a message's body. */
final class Body {

    static final Body NONE = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
