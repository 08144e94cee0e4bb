package vn.congdoan.http;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection to the service under test on which anything can be sent, also what no HTTP client would. */
final class RawConnection implements AutoCloseable {

    private final Socket socket;

    RawConnection() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(10_000);
    }

    /** Sends a request and reads until the server closes the connection, for ten seconds of silence at most. */
    static String answerTo(String request) throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send(request);
            return connection.rest();
        }
    }

    /** @param text with line feeds for the ends of lines */
    void send(String text) throws IOException {
        try {
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // The server has heard enough; what it answered can still be read.
            socket.shutdownOutput();
        }
    }

    /** What is still to be read, and at its end whether the server left the connection open. */
    String rest() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException e) {
            answer.write("(and the connection stays open)".getBytes(StandardCharsets.UTF_8));
        } catch (SocketException e) {
            answer.write("(reset)".getBytes(StandardCharsets.UTF_8));
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
