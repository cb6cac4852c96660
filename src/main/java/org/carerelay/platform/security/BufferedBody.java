package org.carerelay.platform.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A small request whose body can be read once here and once more by whoever it is meant for. */
final class BufferedBody extends HttpServletRequestWrapper {

    private final byte[] bytes;

    /** Reads no more than the first {@code most} bytes. */
    BufferedBody(HttpServletRequest request, int most) throws IOException {
        super(request);
        this.bytes = request.getInputStream().readNBytes(most);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Replay(new ByteArrayInputStream(bytes));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Replay extends ServletInputStream {
        private final ByteArrayInputStream source;

        Replay(ByteArrayInputStream source) {
            this.source = source;
        }

        @Override
        public int read() {
            return source.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return source.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return source.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read at once");
        }
    }
}
