package vn.congdoan.guards.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends bytes to a server and reads one HTTP/1.1 answer: clients of libraries refuse to send what servers must refuse. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private final URI server;
    private @Nullable Socket socket;
    private @Nullable InputStream input;

    Wire(URI server) {
        this.server = server;
    }

    /**
     * What the server answers.
     *
     * @param sound whether the message is well-formed, so that the connection can go on after it
     * @param bodiless whether the answer has no body whatever its head says, as to HEAD
     * @throws IOException when it answers nothing, not in time, or no HTTP
     */
    Answer send(byte[] message, boolean sound, boolean bodiless) throws IOException {
        boolean fresh = socket == null || !sound;
        try {
            return exchange(message, sound, bodiless, fresh);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw e;
            }
            // A server may close a connection between two requests.
            return exchange(message, sound, bodiless, true);
        }
    }

    private Answer exchange(byte[] message, boolean sound, boolean bodiless, boolean fresh) throws IOException {
        if (fresh) {
            close();
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE);
            input = new BufferedInputStream(socket.getInputStream());
        }
        Socket to = Objects.requireNonNull(socket);
        InputStream from = Objects.requireNonNull(input);
        try {
            to.getOutputStream().write(message);
            to.getOutputStream().flush();
        } catch (IOException e) {
            // A server that refuses a message by its head may close before all of it is sent; its answer is there to
            // read.
            if (!message(e).contains("pipe") && !message(e).contains("reset")) {
                throw e;
            }
        }
        Answer answer = read(from, bodiless);
        if (!sound
                || answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return answer;
    }

    private static String message(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }

    private Answer read(InputStream from, boolean bodiless) throws IOException {
        int status;
        List<Header> headers;
        do {
            String[] line = line(from).split(" ", 3);
            if (!line[0].startsWith("HTTP/1.") || line.length < 2) {
                throw new IOException("no status line: " + String.join(" ", line));
            }
            status = Integer.parseInt(line[1]);
            headers = headers(from);
        } while (status == 100);
        Answer head = new Answer(status, headers, Body.NONE);
        if (bodiless || status == 101 || status == 204 || status == 304) {
            return head;
        }
        return new Answer(status, headers, Body.of(body(head, from)));
    }

    private byte[] body(Answer head, InputStream from) throws IOException {
        if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            while (true) {
                int size = Integer.parseInt(line(from).strip(), 16);
                body.write(exactly(from, size));
                if (size == 0) {
                    headers(from);
                    return body.toByteArray();
                }
                line(from);
            }
        }
        String length = head.header("Content-Length").orElse("");
        if (!length.isEmpty()) {
            return exactly(from, Integer.parseInt(length));
        }
        byte[] rest = from.readAllBytes();
        close();
        return rest;
    }

    private static List<Header> headers(InputStream from) throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(from); !line.isEmpty(); line = line(from)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("no header: " + line);
            }
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private static byte[] exactly(InputStream from, int size) throws IOException {
        byte[] read = from.readNBytes(size);
        if (read.length < size) {
            throw new EOFException("the answer ends %d bytes early".formatted(size - read.length));
        }
        return read;
    }

    private static String line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("closed without an answer");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        input = null;
    }
}
