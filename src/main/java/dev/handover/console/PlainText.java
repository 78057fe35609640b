package dev.handover.console;

import dev.handover.record.Html;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes out of pages what escaping leaves in: control characters and marks that turn the text's
 * direction. What is written as bytes (figures, files, streams) is left alone.
 */
final class PlainText extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new Wrapped(response));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getServletPath().startsWith("/actuator/")
        || request.getServletPath().startsWith("/api/");
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static final class Wrapped extends HttpServletResponseWrapper {
    private PrintWriter writer;

    Wrapped(HttpServletResponse response) {
      super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      if (writer == null) {
        writer = new PrintWriter(new Plain(super.getWriter()));
      }
      return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
      if (writer != null) {
        writer.flush();
      }
      super.flushBuffer();
    }
  }

  /** A character for a character. */
  private static final class Plain extends FilterWriter {
    Plain(Writer to) {
      super(to);
    }

    @Override
    public void write(int c) throws IOException {
      out.write(isShown(c) ? c : '·');
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      StringBuilder plain = new StringBuilder(text.substring(from, from + length));
      for (int i = 0; i < length; i++) {
        if (!isShown(plain.charAt(i))) {
          plain.setCharAt(i, '·');
        }
      }
      out.write(plain.toString());
    }

    private static boolean isShown(int c) {
      return c == '\n' || c == '\t' || c == '\r' || !Html.isHidden(c);
    }
  }
}
