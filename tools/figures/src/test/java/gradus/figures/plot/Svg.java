package gradus.figures.plot;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing, read back by an XML parser. */
record Svg(Element root) {
  /** Reads the drawing; anything that is not well-formed XML is an error. */
  static Svg of(String xml) {
    try {
      InputSource source = new InputSource(new StringReader(xml));
      return new Svg(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(source)
              .getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException(xml, e);
    }
  }

  /** Returns all elements, the root first. */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>(List.of(root));
    NodeList below = root.getElementsByTagName("*");
    for (int i = 0; i < below.getLength(); i++) {
      elements.add((Element) below.item(i));
    }
    return elements;
  }

  /** Returns the elements that have a class. */
  List<Element> ofClass(String name) {
    return elements().stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(name))
        .toList();
  }

  /** Returns what the elements of a class say. */
  List<String> texts(String className) {
    return ofClass(className).stream().map(Element::getTextContent).toList();
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
